namespace AccsGen.Runtime.Tests.Transport;

/// <summary>Calls that are ended from outside, wherever they wait.</summary>
public sealed class EndedCallTests
{
    public static TheoryData<string> Phases => CallPhases.All;

    [Theory]
    [MemberData(nameof(Phases))]
    public async Task The_callers_cancellation_carries_the_callers_token(string phase)
    {
        using var source = new CancellationTokenSource();
        var (client, call) = await CallPhases.StartAsync(phase, source.Token);

        await source.CancelAsync();

        var fault = await Assert.ThrowsAsync<OperationCanceledException>(() => call);
        Assert.Equal(source.Token, fault.CancellationToken);
        client.Dispose();
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public async Task When_the_client_is_disposed_of_the_call_ends_and_says_why(string phase)
    {
        var (client, call) = await CallPhases.StartAsync(phase, CancellationToken.None);

        client.Dispose();

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => call);
        Assert.False(fault.IsTimeout);
        Assert.StartsWith("POST /V1/x was ended, as its client was disposed of. ", fault.Message, StringComparison.Ordinal);
        Assert.EndsWith(phase is "queue" or "token" ? "It was not sent." : "Whether the service carried it out is not known.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_is_disposed_of_begins_no_call()
    {
        var service = new TestService();
        var client = service.Client();

        await client.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.Get("/V1/x").SendAsync());
    }

    [Fact]
    public async Task An_error_whose_body_never_ends_is_still_that_error()
    {
        var reading = new TaskCompletionSource();
        var service = new TestService(_ => new(HttpStatusCode.NotFound) { Content = new StreamContent(new SlowStream(reading)) });
        using var client = service.Client();

        var call = client.Post("/V1/x").SendAsync();
        await reading.Task;
        service.Time.Advance(TimeSpan.FromSeconds(30));

        await Assert.ThrowsAsync<AccsNotFoundException>(() => call);
    }

    private sealed class SlowStream(TaskCompletionSource reading) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            reading.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }
    }
}
