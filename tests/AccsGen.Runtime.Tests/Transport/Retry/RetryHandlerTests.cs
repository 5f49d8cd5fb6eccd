namespace AccsGen.Runtime.Tests.Transport.Retry;

public sealed class RetryHandlerTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("1.5", 1.5)]
    [InlineData(null, 5)]
    [InlineData("soon", 5)]
    [InlineData("-3", 5)]
    [InlineData("Sun, 01 Mar 2026 12:00:09 GMT", 9)]
    public async Task Waits_as_long_as_Retry_After_says(string? retryAfter, double seconds)
    {
        var time = new ManualTimeProvider();
        var server = new ScriptedHandler(_ => Throttled(retryAfter), _ => new(HttpStatusCode.OK));
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), time) { InnerHandler = server });

        var response = await http.GetAsync("https://example.test/V1/orders/1");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([TimeSpan.FromSeconds(seconds)], time.Delays);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT")]
    public async Task Nothing_to_wait_for_is_no_wait(string retryAfter)
    {
        var time = new ManualTimeProvider();
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), time) { InnerHandler = new ScriptedHandler(_ => Throttled(retryAfter), _ => new(HttpStatusCode.OK)) });

        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("https://example.test/")).StatusCode);
        Assert.Empty(time.Delays);
    }

    [Fact]
    public async Task The_servers_own_clock_counts_for_its_dates()
    {
        var time = new ManualTimeProvider();
        var answer = Throttled("Tue, 03 Mar 2026 08:00:20 GMT");
        answer.Headers.Date = new DateTimeOffset(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), time) { InnerHandler = new ScriptedHandler(_ => answer, _ => new(HttpStatusCode.OK)) });

        await http.GetAsync("https://example.test/");

        Assert.Equal([TimeSpan.FromSeconds(20)], time.Delays);
    }

    [Fact]
    public async Task Gives_up_after_four_attempts()
    {
        var time = new ManualTimeProvider();
        var server = new ScriptedHandler([.. Enumerable.Repeat<Func<HttpRequestMessage, HttpResponseMessage>>(_ => Throttled("1"), 4)]);
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), time) { InnerHandler = server });

        var response = await http.GetAsync("https://example.test/");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(3, time.Delays.Count);
    }

    [Fact]
    public async Task A_wait_that_does_not_fit_into_the_budget_is_not_begun()
    {
        var time = new ManualTimeProvider();
        var server = new ScriptedHandler(_ => Throttled("60"), _ => Throttled("60"));
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), time) { InnerHandler = server });

        var response = await http.GetAsync("https://example.test/");

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal([TimeSpan.FromSeconds(60)], time.Delays);
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.BadRequest)]
    [InlineData("GET", HttpStatusCode.Unauthorized)]
    [InlineData("PUT", HttpStatusCode.InternalServerError)]
    [InlineData("DELETE", HttpStatusCode.InternalServerError)]
    [InlineData("POST", HttpStatusCode.BadGateway)]
    [InlineData("POST", HttpStatusCode.ServiceUnavailable)]
    [InlineData("PATCH", HttpStatusCode.GatewayTimeout)]
    public async Task Other_answers_are_not_repeated(string method, HttpStatusCode status)
    {
        var server = new ScriptedHandler(_ => new(status));
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), new ManualTimeProvider()) { InnerHandler = server });

        Assert.Equal(status, (await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "https://example.test/"))).StatusCode);
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.InternalServerError)]
    [InlineData("GET", HttpStatusCode.RequestTimeout)]
    [InlineData("PUT", HttpStatusCode.ServiceUnavailable)]
    [InlineData("DELETE", HttpStatusCode.GatewayTimeout)]
    [InlineData("POST", HttpStatusCode.TooManyRequests)]
    public async Task Failures_that_pass_are_waited_out(string method, HttpStatusCode status)
    {
        var time = new ManualTimeProvider();
        var server = new ScriptedHandler(_ => new(status), _ => new(status), _ => new(HttpStatusCode.OK));
        using var http = new HttpClient(new RetryHandler(new RetryOptions { DefaultRetryAfter = TimeSpan.Zero }, time) { InnerHandler = server, Random = () => 0.5 });

        Assert.Equal(HttpStatusCode.OK, (await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "https://example.test/"))).StatusCode);
        if (status != HttpStatusCode.TooManyRequests)
            Assert.Equal([TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5)], time.Delays);
    }

    [Theory]
    [InlineData(AccsOperationKind.Safe, 2)]
    [InlineData(AccsOperationKind.Idempotent, 1)]
    [InlineData(AccsOperationKind.NonIdempotent, 1)]
    public async Task The_operation_counts_and_not_the_method(AccsOperationKind kind, int expected)
    {
        var server = new ScriptedHandler(_ => new(HttpStatusCode.InternalServerError), _ => new(HttpStatusCode.OK));
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), new ManualTimeProvider()) { InnerHandler = server });
        var request = new HttpRequestMessage(HttpMethod.Post, "https://example.test/V1/products/cost-information");
        request.Options.Set(AccsOperation.OptionsKey, new AccsOperation("POST", "/V1/products/cost-information", kind));

        await http.SendAsync(request);

        Assert.Equal(expected, server.Requests.Count);
    }

    [Theory]
    [InlineData("PUT", 2)]
    [InlineData("POST", 1)]
    public async Task A_database_lock_is_waited_out_unless_the_call_may_have_been_carried_out(string method, int expected)
    {
        const string Deadlock = """{"message":"SQLSTATE[40001]: Serialization failure: 1213 Deadlock found when trying to get lock"}""";
        var server = new ScriptedHandler(_ => ScriptedHandler.Json(Deadlock, HttpStatusCode.BadRequest), _ => ScriptedHandler.Json("{}"));
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), new ManualTimeProvider()) { InnerHandler = server });
        var service = new TestService(_ => ScriptedHandler.Json(Deadlock, HttpStatusCode.BadRequest), _ => ScriptedHandler.Json("{}"));
        using var client = service.Client();

        var response = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "https://example.test/"));
        var fault = await Record.ExceptionAsync(() => client.Send(method, "/V1/x").SendAsync());

        Assert.Equal(expected, server.Requests.Count);
        Assert.Equal(expected, service.Api.Requests.Count);
        Assert.Equal(expected == 1, fault is AccsValidationException);
        // The body was looked at on the way, and is still there.
        Assert.Equal(expected == 1 ? Deadlock : "{}", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_post_whose_connection_could_not_be_made_is_sent_again_and_one_whose_answer_broke_off_is_not()
    {
        var service = new TestService(
            _ => throw new HttpRequestException(HttpRequestError.ConnectionError), _ => ScriptedHandler.Json("true"),
            _ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        using var client = service.Client();

        Assert.True(await client.Post("/V1/x").ReadBooleanAsync());
        await Assert.ThrowsAsync<AccsConnectionException>(() => client.Post("/V1/x").SendAsync());

        Assert.Equal(3, service.Api.Requests.Count);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_read_again()
    {
        var service = new TestService(_ => new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) }, _ => ScriptedHandler.Json("7"));
        using var client = service.Client();

        Assert.Equal(7, await client.Get("/V1/x").ReadInt64Async());
    }

    [Fact]
    public async Task Each_try_has_its_time_and_the_next_one_its_own()
    {
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(hanging.AnswerAsync, (_, _) => Task.FromResult(ScriptedHandler.Json("7"))));
        using var client = service.Client();

        var call = client.Get("/V1/x").ReadInt64Async();
        await hanging.Sent;
        service.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(call.IsCompleted);
        service.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(7, await call);
    }

    [Fact]
    public async Task A_post_that_timed_out_may_have_been_carried_out()
    {
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(hanging.AnswerAsync));
        using var client = service.Client();

        var call = client.Post("/V1/x").SendAsync();
        await hanging.Sent;
        service.Time.Advance(TimeSpan.FromSeconds(30));

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => call);
        Assert.True(fault.IsTimeout);
        Assert.Equal(TimeSpan.FromSeconds(30), fault.Elapsed);
        Assert.StartsWith("POST /V1/x was not done within 30 s. Whether the service carried it out is not known.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/V1/products/{sku}/media", 1)]
    [InlineData("/V1/products", 300_000)]
    public async Task Uploads_have_longer(string path, int size)
    {
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(hanging.AnswerAsync));
        using var client = service.Client();

        var call = client.Post(path);
        var sent = (path.Contains('{', StringComparison.Ordinal) ? call.Path("a") : call).Body("content", new string('x', size)).SendAsync();
        await hanging.Sent;
        service.Time.Advance(TimeSpan.FromSeconds(89));
        Assert.False(sent.IsCompleted);
        service.Time.Advance(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAsync<AccsConnectionException>(() => sent);
    }

    [Fact]
    public async Task A_try_that_waited_for_its_token_was_not_sent()
    {
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(_ => ScriptedHandler.Json("7")), new ScriptedHandler(hanging.AnswerAsync));
        using var client = service.Client(options => options.Timeout = TimeSpan.FromSeconds(10));

        var call = client.Post("/V1/x").ReadInt64Async();
        await hanging.Sent;
        service.Time.Advance(TimeSpan.FromSeconds(10));

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => call);
        Assert.Contains("It was not sent", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_overrules_each_decision()
    {
        var asked = new List<RetryFailure>();
        var service = new TestService(_ => new(HttpStatusCode.BadGateway), _ => new(HttpStatusCode.NotFound), _ => ScriptedHandler.Json("7"), _ => new(HttpStatusCode.BadGateway));
        using var client = service.Client();
        var always = new AccsRequestOptions { Retry = new RetryOptions { ShouldRetry = failure => { asked.Add(failure); return true; } } };
        var never = new AccsRequestOptions { Retry = new RetryOptions { ShouldRetry = _ => false } };

        Assert.Equal(7, await client.Post("/V1/x", always).ReadInt64Async());
        await Assert.ThrowsAsync<AccsServerException>(() => client.Get("/V1/x", never).SendAsync());

        Assert.Equal([(1, RetryReason.Unavailable, false), (2, RetryReason.None, false)], asked.Select(failure => (failure.Attempt, failure.Reason, failure.IsRetriedByDefault)));
        Assert.Equal(HttpStatusCode.NotFound, asked[1].StatusCode);
    }

    [Theory]
    [InlineData(AccsOperationKind.Safe, 2)]
    [InlineData(AccsOperationKind.NonIdempotent, 1)]
    public async Task A_call_says_itself_what_it_does(AccsOperationKind kind, int expected)
    {
        var service = new TestService(_ => new(HttpStatusCode.BadGateway), _ => ScriptedHandler.Json("7"));
        using var client = service.Client();

        await Record.ExceptionAsync(() => client.Post("/V1/x", new AccsRequestOptions { Kind = kind }).ReadInt64Async());

        Assert.Equal(expected, service.Api.Requests.Count);
    }

    [Fact]
    public async Task Of_several_failures_the_last_one_is_thrown_itself()
    {
        var service = new TestService(
            _ => throw new HttpRequestException(HttpRequestError.ConnectionError), _ => new(HttpStatusCode.BadGateway), _ => new(HttpStatusCode.ServiceUnavailable),
            _ => throw new HttpRequestException(HttpRequestError.ResponseEnded));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(4, fault.Attempts);
        Assert.Equal(HttpRequestError.ResponseEnded, Assert.IsType<HttpRequestException>(fault.InnerException).HttpRequestError);
        Assert.StartsWith("GET /V1/x got no whole answer after 4 attempts in ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_sent_again()
    {
        var service = new TestService(_ => Throttled("1"), _ => ScriptedHandler.Json("true"));
        using var client = service.Client();

        Assert.True(await client.Post("/V1/x").Body("a", 1L).ReadBooleanAsync());

        Assert.Equal(["""{"a":1}""", """{"a":1}"""], service.Api.Requests.Select(request => request.Body!));
    }

    [Fact]
    public async Task A_client_says_when_to_come_back()
    {
        var service = new TestService(_ => Throttled("3600"));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Get("/V1/orders/{id}").Path(1L).SendAsync());

        Assert.Empty(service.Time.Delays);
        Assert.Equal(TimeSpan.FromHours(1), fault.RetryAfter);
        Assert.Equal(service.Time.GetUtcNow().AddHours(1), fault.RetryAt);
        Assert.Equal("GET /V1/orders/{id} was answered 429: Too Many Requests. Try again from 2026-03-01 13:00:00 UTC on.", fault.Message);
    }

    [Fact]
    public async Task The_timeout_of_the_call_is_the_budget()
    {
        var service = new TestService(_ => Throttled("5"));
        using var client = service.Client();

        await Assert.ThrowsAsync<AccsRateLimitException>(() => client.Get("/V1/x", new AccsRequestOptions { Timeout = TimeSpan.FromSeconds(3) }).SendAsync());
    }

    [Fact]
    public async Task The_attempts_are_told()
    {
        var service = new TestService(_ => Throttled("1"), _ => ScriptedHandler.Json("""{"message":"No such entity."}""", HttpStatusCode.NotFound));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsNotFoundException>(() => client.Get("/V1/x").SendAsync());

        Assert.Equal(2, fault.Attempts);
        Assert.StartsWith("GET /V1/x was answered 404 after 2 attempts in 1 s: No such entity.", fault.Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Throttled(string? retryAfter)
    {
        var response = ScriptedHandler.Json("""{"message":"Too Many Requests","trace":null}""", HttpStatusCode.TooManyRequests);
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("Reset.");
    }
}
