namespace AccsGen.Simulator.Tests.Faults;

public sealed class FaultTests
{
    private const string Price = """{"product":{"price":77}}""";

    [Fact]
    public async Task A_fault_strikes_the_operations_it_names_as_often_as_it_says()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(SimulatorFault.Answer(503) with { Operation = "GET /V1/products*", Count = 2, Skip = 1 });

        var other = await tenant.GetAsync("/V1/store/websites");
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
            statuses.Add((int)(await tenant.GetAsync("/V1/products/24-MB01")).Status);

        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Equal([200, 503, 503, 200], statuses);
        Assert.Empty(tenant.Simulator.Faults.Active);
        Assert.Equal(2, tenant.Simulator.Requests.Count(request => request.InjectedFault is not null));
    }

    [Fact]
    public async Task Chance_is_the_same_for_the_same_seed()
    {
        var runs = new List<string>();
        foreach (var seed in (int[])[7, 7, 8])
        {
            await using var tenant = await Tenant.StartAsync(options => options.RandomSeed = seed);
            tenant.Simulator.Faults.Add(SimulatorFault.Answer(500) with { Probability = 0.5 });
            for (var i = 0; i < 40; i++)
                await tenant.GetAsync("/V1/products/24-MB01");
            runs.Add(string.Join(' ', tenant.Simulator.Requests.Select(request => request.Status)));
        }

        Assert.Equal(runs[0], runs[1]);
        Assert.NotEqual(runs[0], runs[2]);
        Assert.InRange(runs[0].Split(' ').Count(status => status == "500"), 8, 32);
    }

    [Fact]
    public async Task A_fault_begins_and_ends_by_the_clock()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options => options.Clock = clock);
        tenant.Simulator.Faults.Add(SimulatorFault.Answer(502) with { After = TimeSpan.FromMinutes(1), For = TimeSpan.FromMinutes(2) });

        var before = await tenant.GetAsync("/V1/products/24-MB01");
        clock.Advance(TimeSpan.FromMinutes(1));
        var during = await tenant.GetAsync("/V1/products/24-MB01");
        clock.Advance(TimeSpan.FromMinutes(2));
        var after = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal([200, 502, 200], [(int)before.Status, (int)during.Status, (int)after.Status]);
    }

    [Theory]
    [InlineData(429, FaultBody.Usual, "application/json; charset=utf-8", """{"message":"Too Many Requests","trace":null}""")]
    [InlineData(503, FaultBody.Usual, "text/html; charset=utf-8", "<html>")]
    [InlineData(503, FaultBody.Json, "application/json; charset=utf-8", """{"message":""")]
    [InlineData(500, FaultBody.Usual, "application/json; charset=utf-8", "Report ID: webapi-")]
    [InlineData(500, FaultBody.Html, "text/html; charset=utf-8", "<html>")]
    [InlineData(504, FaultBody.Empty, null, "")]
    public async Task The_body_is_what_the_status_usually_has_or_what_is_wanted(int status, FaultBody body, string? contentType, string start)
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(SimulatorFault.Answer(status, body));

        var answer = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(contentType, answer.ContentType);
        Assert.Contains(start, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_After_comes_in_seconds_as_a_date_or_not_at_all()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options => options.Clock = clock);
        foreach (var form in Enum.GetValues<RetryAfterForm>())
            tenant.Simulator.Faults.Add(SimulatorFault.TooManyRequests(TimeSpan.FromSeconds(2.5), form) with { Count = 1 });

        using var seconds = await tenant.Http.GetAsync(tenant.Simulator.Endpoint + "/V1/products/24-MB01");
        using var date = await tenant.Http.GetAsync(tenant.Simulator.Endpoint + "/V1/products/24-MB01");
        using var none = await tenant.Http.GetAsync(tenant.Simulator.Endpoint + "/V1/products/24-MB01");

        Assert.Equal(TimeSpan.FromSeconds(3), seconds.Headers.RetryAfter!.Delta);
        Assert.Equal(clock.GetUtcNow(), date.Headers.Date);
        Assert.Equal(clock.GetUtcNow().AddSeconds(3), date.Headers.RetryAfter!.Date);
        Assert.Null(none.Headers.RetryAfter);
    }

    [Theory]
    [InlineData(FaultKind.ResetBefore, false)]
    [InlineData(FaultKind.ResetDuring, true)]
    [InlineData(FaultKind.ResetAfter, true)]
    public async Task A_reset_comes_before_or_after_the_operation(FaultKind kind, bool isCarriedOut)
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(new SimulatorFault(kind) { Count = 1 });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => tenant.SendAsync("PUT", "/V1/products/24-MB01", Price));

        var price = (await tenant.GetAsync("/V1/products/24-MB01")).Json.GetProperty("price").GetDecimal();
        Assert.Equal(isCarriedOut, price == 77);
    }

    [Fact]
    public async Task A_gateway_that_gives_up_answers_for_an_operation_that_was_carried_out()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(new SimulatorFault(FaultKind.AnswerAfter) { Status = 504, Count = 1 });

        var answer = await tenant.SendAsync("PUT", "/V1/products/24-MB01", Price);

        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
        Assert.Equal(77, (await tenant.GetAsync("/V1/products/24-MB01")).Json.GetProperty("price").GetDecimal());
    }

    [Theory]
    [InlineData(FaultKind.CutOffBody)]
    [InlineData(FaultKind.CorruptJson)]
    public async Task A_spoilt_answer_is_no_JSON(FaultKind kind)
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(new SimulatorFault(kind) { Count = 1 });

        var spoilt = await tenant.GetAsync("/V1/products/24-MB01");
        var whole = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(HttpStatusCode.OK, spoilt.Status);
        Assert.ThrowsAny<JsonException>(() => JsonElement.Parse(spoilt.Text));
        Assert.Equal("24-MB01", whole.Json.GetProperty("sku").GetString());
    }

    [Fact]
    public async Task A_token_that_ends_in_mid_flight_stays_ended_and_no_other_does()
    {
        await using var tenant = await Tenant.StartAsync();
        var other = await tenant.TokenAsync();
        tenant.Simulator.Faults.Add(new SimulatorFault(FaultKind.TokenExpired) { Count = 1 });

        var ended = await tenant.GetAsync("/V1/products/24-MB01");
        var again = await tenant.GetAsync("/V1/products/24-MB01");
        tenant.Http.DefaultRequestHeaders.Authorization = new("Bearer", other);
        var good = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal([401, 401, 200], [(int)ended.Status, (int)again.Status, (int)good.Status]);
    }

    [Fact]
    public async Task IMS_has_faults_of_its_own()
    {
        await using var tenant = await Tenant.StartAsync();
        using (tenant.Simulator.Faults.Add(SimulatorFault.ImsDown()))
        {
            using var down = await tenant.Http.PostAsync(tenant.Simulator.TokenEndpoint, null);
            var product = await tenant.GetAsync("/V1/products/24-MB01");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, down.StatusCode);
            Assert.Equal(HttpStatusCode.OK, product.Status);
        }

        Assert.NotEmpty(await tenant.TokenAsync());
    }

    [Fact]
    public async Task A_slow_answer_comes_whole()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(new SimulatorFault(FaultKind.SlowBody) { Delay = TimeSpan.FromMilliseconds(1), Count = 1 });
        tenant.Simulator.Faults.Add(new SimulatorFault(FaultKind.Delay) { Delay = TimeSpan.FromMilliseconds(1), Count = 1 });

        var slow = await tenant.GetAsync("/V1/products/24-MB01");
        var late = await tenant.GetAsync("/V1/products/24-MB01");

        Assert.Equal(late.Text, slow.Text);
    }

    [Fact]
    public async Task A_deadlock_is_told_as_the_database_tells_it()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.Faults.Add(new SimulatorFault(FaultKind.LockConflict) { Operation = "PUT *", Count = 1 });

        var answer = await tenant.SendAsync("PUT", "/V1/products/24-MB01", Price);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("SQLSTATE[40001]", answer.Message, StringComparison.Ordinal);
        Assert.NotEqual(77, (await tenant.GetAsync("/V1/products/24-MB01")).Json.GetProperty("price").GetDecimal());
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatorFault((FaultKind)99));
        Assert.Throws<ArgumentOutOfRangeException>(() => SimulatorFault.Answer(200));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatorFault(FaultKind.Delay) { Delay = TimeSpan.FromHours(2) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatorFault(FaultKind.Delay) { Probability = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimulatorFault(FaultKind.Delay) { Count = 0 });
    }
}
