namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Calls that are not answered: broken connections whose exceptions tell all, timeouts, queues, cancellation, disposal.</summary>
internal static class FailureScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        .. new[] { HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError, HttpRequestError.ResponseEnded, HttpRequestError.ProxyTunnelError, HttpRequestError.Unknown }
            .Select(error => new Scenario($"a connection that fails with {error} and tells all", stage => BrokenAsync(stage, Answers.Throws(error)))),
        new("an answer that breaks off", stage => BrokenAsync(stage, Answers.BreaksOff)),
        new("a try and a call that take too long", TimeOutAsync),
        new("a token that takes too long", TokenTimesOutAsync),
        new("a call that is cancelled", CancelAsync),
        new("a wait that does not fit", WaitDoesNotFitAsync),
        new("a quota that is used up", QuotaAsync),
        new("a call that is held back", HeldBackAsync),
        new("a call that waits in the queue too long", QueueAsync),
        new("a rule of one's own that throws", RuleAsync),
        new("a client that is disposed", DisposedAsync),
        new("arguments that are refused", ArgumentsAsync),
    ];

    private static async Task BrokenAsync(Stage stage, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var client = stage.Client(new Script(answer));
        foreach (var method in new[] { "GET", "POST" })
            await stage.FailsAsync<AccsConnectionException>(() => Stage.Call(client, method).ReadModelAsync<TestItem>());
        await stage.LoggedAsync(4);
    }

    private static async Task TimeOutAsync(Stage stage)
    {
        var hanging = new HangingAnswer();
        var client = stage.Client(new HandlerOf(hanging.AnswerAsync));
        var call = stage.FailsAsync<AccsConnectionException>(() => Stage.Call(client).ReadModelAsync<TestItem>());
        while (!call.IsCompleted)
        {
            await hanging.Sent;
            stage.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(1);
        }
        Assert.True((await call).IsTimeout);
    }

    private static async Task TokenTimesOutAsync(Stage stage)
    {
        var hanging = new HangingAnswer();
        var client = stage.Client(ims: new HandlerOf(hanging.AnswerAsync));
        var call = stage.FailsAsync<AccsConnectionException>(() => Stage.Call(client, "POST").SendAsync());
        while (!call.IsCompleted)
        {
            await hanging.Sent;
            stage.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(1);
        }
        Assert.True((await call).IsTimeout);
    }

    private static async Task CancelAsync(Stage stage)
    {
        using var source = new CancellationTokenSource();
        var tells = new HandlerOf(async (request, cancellationToken) =>
        {
            await source.CancelAsync();
            throw new TaskCanceledException($"{request.RequestUri} {request.Headers.Authorization}", null, cancellationToken);
        });
        var client = stage.Client(tells);
        await stage.FailsAsync<OperationCanceledException>(() => Stage.Call(client, cancellationToken: source.Token).SendAsync());
        await stage.FailsAsync<OperationCanceledException>(() => Stage.Call(client, cancellationToken: source.Token).SendAsync());
    }

    private static async Task WaitDoesNotFitAsync(Stage stage)
    {
        var client = stage.Client(new Script(Answers.Status(HttpStatusCode.ServiceUnavailable, 200)));
        await stage.FailsAsync<AccsServerException>(() => Stage.Call(client, "POST").SendAsync());
        await stage.LoggedAsync(3);
    }

    private static async Task QuotaAsync(Stage stage)
    {
        var client = stage.Client(new Script(Answers.Echo(502)), change: options => options.Retry.Quota = 0);
        await stage.FailsAsync<AccsServerException>(() => Stage.Call(client).SendAsync());
        await stage.LoggedAsync(5);
    }

    private static async Task HeldBackAsync(Stage stage)
    {
        var client = stage.Client(new Script(Answers.Status(HttpStatusCode.TooManyRequests, 120)));
        await stage.FailsAsync<AccsRateLimitException>(() => Stage.Call(client).SendAsync());
        await stage.FailsAsync<AccsRateLimitException>(() => Stage.Call(client, "POST").SendAsync());
        await stage.LoggedAsync(6);
    }

    private static async Task QueueAsync(Stage stage)
    {
        var hanging = new HangingAnswer();
        var client = stage.Client(new HandlerOf(hanging.AnswerAsync), change: options => options.Throttle = AccsThrottleOptions.Concurrency(1));
        using var source = new CancellationTokenSource();
        var patient = new AccsRequestOptions { Timeout = TimeSpan.FromHours(1), Retry = new RetryOptions { TryTimeout = TimeSpan.FromHours(1) } };
        var running = stage.FailsAsync<OperationCanceledException>(() => Stage.Call(client, "GET", patient, source.Token).SendAsync());
        await hanging.Sent;
        var waiting = stage.FailsAsync<AccsConnectionException>(() => Stage.Call(client, "POST").SendAsync());
        stage.Telemetry.Collect();
        stage.Time.Advance(TimeSpan.FromSeconds(100));
        await waiting;
        await source.CancelAsync();
        await running;
    }

    private static async Task RuleAsync(Stage stage)
    {
        var client = stage.Client(new Script(Answers.Echo(500)), change: options => options.Retry.ShouldRetry = _ => throw new InvalidOperationException("rule"));
        await stage.FailsAsync<InvalidOperationException>(() => Stage.Call(client).SendAsync());
    }

    private static async Task DisposedAsync(Stage stage)
    {
        var hanging = new HangingAnswer();
        var client = stage.Client(ims: new HandlerOf(hanging.AnswerAsync));
        var call = stage.FailsAsync<Exception>(() => Stage.Call(client).SendAsync());
        await hanging.Sent;
        client.Dispose();
        await call;
        await stage.FailsAsync<ObjectDisposedException>(() => Stage.Call(client, "POST").SendAsync());
        await stage.FailsAsync<ObjectDisposedException>(() => client.UploadAsync(Sentinels.Upload, Stream.Null));
    }

    private static async Task ArgumentsAsync(Stage stage)
    {
        var client = stage.Client();
        var options = new AccsRequestOptions();
        options.Headers["X-Own"] = $"{Sentinels.Header}\r\nAuthorization: x";
        await stage.FailsAsync<ArgumentException>(() => client.Get("/V1/x", options).SendAsync());
        await stage.FailsAsync<ArgumentException>(() => client.UploadAsync(Sentinels.Upload.Replace("https", "http", StringComparison.Ordinal), Stream.Null));
        await stage.FailsAsync<ArgumentException>(() => client.SendAsync(HttpMethod.Get, $"/V1/{Sentinels.Path}"));
        stage.Faults.Enqueue(Assert.Throws<AccsConfigurationException>(() => stage.Client(change: changed => changed.Credential = new ImsCredential("client-id", Sentinels.FirstSecret, Sentinels.SecondSecret, "third"))));
        stage.Faults.Enqueue(Assert.Throws<AccsConfigurationException>(() => AccsClientOptions.FromEnvironment(name => name == "IMS_CLIENT_SECRET" ? $"{Sentinels.FirstSecret} ü" : null, "none")));
    }
}
