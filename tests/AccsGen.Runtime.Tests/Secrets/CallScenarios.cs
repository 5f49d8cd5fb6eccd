namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Calls that are answered: with success, or with each error, by servers that repeat what they were sent.</summary>
internal static class CallScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("calls that succeed", SucceedAsync),
        new("raw calls", RawAsync),
        .. new[] { 301, 400, 401, 403, 404, 409, 418, 429, 500, 502, 503, 504 }.Select(status => new Scenario($"an answer {status} that repeats the request", stage => RefusedAsync(stage, Answers.Echo(status)))),
        new("a 401 that names resources", stage => RefusedAsync(stage, Answers.Echo(401, namesResources: true))),
        new("a 403 that names resources", stage => RefusedAsync(stage, Answers.Echo(403, namesResources: true))),
        new("an HTML page that repeats the request", stage => RefusedAsync(stage, Answers.EchoAsText(502, "text/html"))),
        new("a text that repeats the request", stage => RefusedAsync(stage, Answers.EchoAsText(500, "text/plain"))),
        new("a token that is renewed after a 401", RenewAsync),
        .. new (string Name, Func<HttpRequestMessage, HttpResponseMessage> Answer)[]
        {
            ("throttled", Answers.Echo(429)), ("busy", Answers.Status(HttpStatusCode.ServiceUnavailable, 1)), ("unavailable", Answers.Echo(502)), ("server_error", Answers.Echo(500)),
            ("lock_conflict", _ => ScriptedHandler.Json($$"""{"message":"SQLSTATE[40001] {{Sentinels.Received}}"}""", HttpStatusCode.BadRequest)),
            ("not_sent", Answers.Throws(HttpRequestError.ConnectionError)), ("connection_lost", Answers.Throws(HttpRequestError.ResponseEnded)), ("own_rule", Answers.Echo(404)),
        }.Select(reason => new Scenario($"a repetition because of {reason.Name}", stage => RepeatAsync(stage, reason.Answer))),
        new("the handlers on another client", HandlersAsync),
        new("bodies that are asked for", BodiesAsync),
    ];

    private static async Task SucceedAsync(Stage stage)
    {
        var client = stage.Client(change: options => options.Json.OnLeniency = stage.Things.Enqueue);
        foreach (var method in new[] { "GET", "PUT", "POST" })
            Assert.Equal(Sentinels.Received, (await Stage.Call(client, method).ReadModelAsync<TestItem>()).Sku);
    }

    private static async Task RawAsync(Stage stage)
    {
        var client = stage.Client(new Script(Answers.Ok, Answers.Ok, Answers.Echo(404)));
        var path = $"/V1/products/{Uri.EscapeDataString(Sentinels.Path)}?q={Uri.EscapeDataString(Sentinels.Query)}";
        stage.Things.Enqueue(await client.SendForResponseAsync(HttpMethod.Get, path));
        await client.SendAsync<TestItem>(HttpMethod.Post, path, RawJson.Parse($$"""{"x":"{{Sentinels.Sent}}"}"""));
        await stage.FailsAsync<AccsNotFoundException>(() => client.SendAsync(HttpMethod.Put, path));
    }

    private static async Task RefusedAsync(Stage stage, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var client = stage.Client(new Script(answer));
        foreach (var method in new[] { "GET", "PUT", "POST" })
            await stage.FailsAsync<AccsApiException>(() => Stage.Call(client, method).ReadModelAsync<TestItem>());
    }

    private static async Task RenewAsync(Stage stage)
    {
        var client = stage.Client(new Script(Answers.Echo(401), Answers.Ok));
        await Stage.Call(client, "POST").SendAsync();
        await stage.LoggedAsync(130);
    }

    private static async Task RepeatAsync(Stage stage, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var client = stage.Client(new Script(answer, Answers.Ok), change: options => options.Retry.ShouldRetry = failure =>
        {
            stage.Things.Enqueue(new { failure.Operation, failure.Reason, failure.StatusCode });
            return true;
        });
        await Stage.Call(client).ReadModelAsync<TestItem>();
        await stage.LoggedAsync(2);
    }

    private static async Task HandlersAsync(Stage stage)
    {
        using var http = new HttpClient(new RetryHandler(new RetryOptions { MaxAttempts = 2 }, stage.Time, null, AccsThrottleOptions.Adaptive)
        {
            InnerHandler = new AccessTokenHandler(stage.Manager()) { InnerHandler = new Script(Answers.Echo(502), Answers.Ok, Answers.Echo(429)) },
        });
        var address = new Uri($"https://example.test/{Uri.EscapeDataString(Sentinels.Path)}?q={Uri.EscapeDataString(Sentinels.Query)}");
        await http.GetAsync(address);
        await http.PostAsync(address, new StringContent(Sentinels.Sent));
    }

    private static async Task BodiesAsync(Stage stage)
    {
        var answer = ScriptedHandler.Json($$"""{"customer_email":"{{Sentinels.Received}}","custom_attributes":[{"value":"{{Sentinels.Received}}","attribute_code":"api_token"}],"id":7}""");
        var client = stage.Client(new Script(_ => answer, Answers.Throws(HttpRequestError.ResponseEnded)), change: options => options.Logging.LogBodies = true);
        await client.Put("/V1/customers/{id}").Path(Sentinels.Path).Query("q", Sentinels.Query).Body("password", Sentinels.Sent).Body("note", $"the token {Sentinels.Token}").SendAsync();
        await stage.FailsAsync<AccsConnectionException>(() => client.Post("/V1/x").Body("email", Sentinels.Sent).SendAsync());
        await stage.LoggedAsync(20);
        await stage.LoggedAsync(21);
    }
}
