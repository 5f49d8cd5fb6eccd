namespace AccsGen.Runtime.Tests.Transport;

/// <summary>A call that is held up at one of the places where a call can wait.</summary>
internal sealed class CallPhases
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _phase;
    private readonly TestService _service;

    private CallPhases(string phase)
    {
        _phase = phase;
        _service = new TestService(new ScriptedHandler(AnswerAsync, AnswerAsync), phase == "token" ? new ScriptedHandler(HangAsync) : null);
        Client = _service.Client(options =>
        {
            options.TimeProvider = TimeProvider.System;
            if (phase == "queue")
                options.Throttle = AccsThrottleOptions.Concurrency(1);
        });
    }

    public static TheoryData<string> All => ["queue", "token", "answer", "body", "body that fails when cancelled", "error's body", "401's body", "wait"];

    public TestClient Client { get; }

    /// <summary>Sends a call and gives it when it waits.</summary>
    public static async Task<(TestClient Client, Task Call)> StartAsync(string phase, CancellationToken cancellationToken)
    {
        var phases = new CallPhases(phase);
        if (phase == "queue")
        {
            Abandoned.Observe(phases.Client.Get("/V1/first").SendAsync());
            await phases._reached.Task;
        }
        var call = phases.Client.Post("/V1/x", cancellationToken: cancellationToken).SendAsync();
        await phases._reached.Task;
        return (phases.Client, call);
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        switch (_phase)
        {
            case "body":
                return Hanging(HttpStatusCode.OK);
            case "body that fails when cancelled":
                return Hanging(HttpStatusCode.OK, new IOException("Aborted."));
            case "error's body":
                return Hanging(HttpStatusCode.NotFound);
            case "401's body":
                return Hanging(HttpStatusCode.Unauthorized);
            case "wait":
                var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
                busy.Headers.TryAddWithoutValidation("Retry-After", "60");
                _reached.TrySetResult();
                return busy;
            default:
                return await HangAsync(request, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> HangAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }

    private HttpResponseMessage Hanging(HttpStatusCode status, Exception? whenCancelled = null) =>
        new(status) { Content = new StreamContent(new HangingStream(_reached, whenCancelled)) };

    private sealed class HangingStream(TaskCompletionSource reached, Exception? whenCancelled) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            reached.TrySetResult();
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }
            catch (OperationCanceledException) when (whenCancelled is not null)
            {
                throw whenCancelled;
            }
            return 0;
        }
    }
}
