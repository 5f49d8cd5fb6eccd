namespace AccsGen.Runtime.Tests.Transport;

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
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task Other_answers_are_not_repeated(HttpStatusCode status)
    {
        var server = new ScriptedHandler(_ => new(status));
        using var http = new HttpClient(new RetryHandler(new RetryOptions(), new ManualTimeProvider()) { InnerHandler = server });

        Assert.Equal(status, (await http.GetAsync("https://example.test/")).StatusCode);
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
        Assert.StartsWith("GET /V1/x was answered 404 after 2 attempts: No such entity.", fault.Message, StringComparison.Ordinal);
    }

    private static HttpResponseMessage Throttled(string? retryAfter)
    {
        var response = ScriptedHandler.Json("""{"message":"Too Many Requests","trace":null}""", HttpStatusCode.TooManyRequests);
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }
}
