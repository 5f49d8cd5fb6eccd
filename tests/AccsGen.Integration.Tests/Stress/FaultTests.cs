using System.Collections.Concurrent;

namespace AccsGen.Integration.Tests.Stress;

/// <summary>Thousands of calls of many workers while everything goes wrong: none is lost, and none is carried out twice that mustn't be.</summary>
[Collection(StressCollection.Name)]
public sealed class FaultTests
{
    private const int Workers = 48;
    private const string CallHeader = "X-Call";

    [Fact]
    public async Task Calls_that_meet_every_fault_end_as_they_should()
    {
        const int Calls = 2500;
        await using var tenant = await StressedTenant.StartAsync(options => options.RateLimit = new SimulatorRateLimit(100, burst: 30));
        foreach (var fault in Faults())
            tenant.Simulator.Faults.Add(fault);
        var outcomes = new ConcurrentDictionary<int, Exception?>();

        await tenant.RunAsync(Parallel.ForAsync(0, Calls, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (id, _) =>
            outcomes[id] = await Record.ExceptionAsync(() => CallAsync(tenant.Client, id))));

        var struck = tenant.Simulator.Requests.Where(request => request.InjectedFault is not null).Select(request => request.InjectedFault!).ToHashSet();
        var requests = tenant.Simulator.Requests.ToLookup(request => int.Parse(request.Headers[CallHeader], CultureInfo.InvariantCulture));
        Assert.Equal(Faults().Count, struck.Count);
        Assert.Equal(Calls, outcomes.Count);
        Assert.All(outcomes, outcome => CheckEnd(outcome.Key, outcome.Value, [.. requests[outcome.Key]]));
        Assert.Equal(ExpectedComments(Calls, requests), Comments(tenant.Simulator));
        Assert.Contains(tenant.Simulator.Requests, request => request is { Status: 429, InjectedFault: null });
        // One for the start, one for each that ended; all callers share it.
        Assert.Equal(1 + s_tokenEnds.Length, tenant.Simulator.TokensIssued);
        Assert.Equal(tenant.Simulator.TokensIssued, tenant.Simulator.TokenRequests);
    }

    [Fact]
    public async Task Calls_wait_while_IMS_is_down_and_all_go_through_when_it_is_back()
    {
        const int Calls = 600;
        await using var tenant = await StressedTenant.StartAsync();
        var outcomes = new ConcurrentDictionary<int, Exception?>();
        await tenant.RunAsync(CallAsync(tenant.Client, Calls));
        tenant.Simulator.RevokeTokens();
        tenant.Simulator.Faults.Add(SimulatorFault.ImsDown() with { For = TimeSpan.FromSeconds(20) });

        await tenant.RunAsync(Parallel.ForAsync(0, Calls, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (id, _) =>
            outcomes[id] = await Record.ExceptionAsync(() => CallAsync(tenant.Client, id))));

        Assert.All(outcomes.Values, Assert.Null);
        Assert.Equal(Calls + 1, tenant.Simulator.Requests.Count(request => request.Status == 200));
        Assert.Equal(2, tenant.Simulator.TokensIssued);
        // However many wait, one asks, and now and then.
        Assert.InRange(tenant.Simulator.TokenRequests, 3, 60);
        Assert.True(tenant.Simulator.Clock.Advanced >= TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_limit_on_all_callers_is_kept_by_waiting_together()
    {
        const int Calls = 1000;
        await using var tenant = await StressedTenant.StartAsync(options => options.RateLimit = new SimulatorRateLimit(100, burst: 20));

        await tenant.RunAsync(Parallel.ForAsync(0, Calls, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (id, _) => await CallAsync(tenant.Client, id)));

        var statuses = tenant.Simulator.Requests.CountBy(request => request.Status).ToDictionary();
        Assert.Equal(Calls, statuses[200]);
        Assert.Equal([200, 429], statuses.Keys.Order());
        Assert.InRange(statuses[429], 1, Calls / 10);
    }

    private static readonly int[] s_tokenEnds = [500, 1200, 1900];

    /// <summary>One request of six meets one of them.</summary>
    private static List<SimulatorFault> Faults()
    {
        var second = TimeSpan.FromSeconds(1);
        List<SimulatorFault> faults =
        [
            // Each of these holds all callers up.
            SimulatorFault.TooManyRequests(second) with { Count = 6 },
            SimulatorFault.TooManyRequests(second * 2, RetryAfterForm.Date) with { Count = 6 },
            SimulatorFault.TooManyRequests() with { Count = 6 },
            SimulatorFault.Answer(503) with { Wait = second },
            .. from status in (int[])[500, 502, 503, 504] from body in (FaultBody[])[FaultBody.Json, FaultBody.Html, FaultBody.Empty] select SimulatorFault.Answer(status, body),
            new(FaultKind.AnswerAfter) { Status = 502 },
            new(FaultKind.AnswerAfter) { Status = 504 },
            new(FaultKind.ResetBefore),
            new(FaultKind.ResetDuring),
            new(FaultKind.ResetAfter),
            new(FaultKind.CutOffBody),
            new(FaultKind.SlowBody) { Delay = TimeSpan.FromMilliseconds(5) },
            new(FaultKind.Delay) { Delay = second },
            new(FaultKind.LockConflict),
        ];
        return [.. s_tokenEnds.Select(skip => new SimulatorFault(FaultKind.TokenExpired) { Skip = skip, Count = 1 }), .. faults.Select(fault => fault with { Probability = 0.007 })];
    }

    private static CallKind KindOf(int id) => (id % 5) switch
    {
        < 2 => CallKind.Read,
        2 => CallKind.Update,
        _ => CallKind.Add,
    };

    private static async Task CallAsync(AccsClient accs, int id)
    {
        var text = Text(id);
        var options = new AccsRequestOptions { Headers = { [CallHeader] = id.ToString(CultureInfo.InvariantCulture) } };
        switch (KindOf(id))
        {
            case CallKind.Read:
                Assert.Equal("24-MB01", (await accs.Products.GetAsync("24-MB01", requestOptions: options)).Sku);
                break;
            case CallKind.Update:
                Assert.Equal(text, (await accs.Products.UpdateAsync($"24-WT{(id % 12) + 1:d2}", new Product { Name = text }, requestOptions: options)).Name);
                break;
            default:
                var comment = new OrderStatusHistory { Comment = text, IsCustomerNotified = 0, IsVisibleOnFront = 0 };
                Assert.True(await accs.Orders.Comments.AddAsync((id % 40) + 1, comment, requestOptions: options));
                break;
        }
    }

    private static string Text(int id) => string.Create(CultureInfo.InvariantCulture, $"call {id}");

    private static void CheckEnd(int id, Exception? fault, IReadOnlyList<SimulatorRequest> requests)
    {
        var carriedOut = requests.Count(request => request.Status == 200);
        var last = requests[^1];
        var told = $"Call {id}, a {KindOf(id)}: {string.Join(", ", requests.Select(request => $"{request.Status} ({request.InjectedFault})"))}; {fault}";
        if (fault is null)
            Assert.True(carriedOut >= 1 && last.Status == 200, told);
        else
            Assert.True(IsRightEnd(KindOf(id), fault, last), told);
        if (KindOf(id) == CallKind.Add)
            Assert.True(carriedOut <= 1, told);
    }

    /// <summary>
    /// A body that ends too early is told as what it is; a read is repeated after everything else. An update isn't after an error of the service itself, nor an addition
    /// after anything that leaves open whether it was carried out.
    /// </summary>
    private static bool IsRightEnd(CallKind kind, Exception fault, SimulatorRequest last) => fault switch
    {
        AccsResponseFormatException => last.InjectedFault?.Kind == FaultKind.CutOffBody,
        AccsServerException { StatusCode: HttpStatusCode.InternalServerError } => kind != CallKind.Read && last.InjectedFault is { Kind: FaultKind.Answer, Status: 500 },
        AccsServerException => kind == CallKind.Add && last.InjectedFault is { Kind: FaultKind.Answer or FaultKind.AnswerAfter, Status: 502 or 503 or 504, Wait: null },
        AccsConnectionException => kind == CallKind.Add && last.InjectedFault?.Kind is FaultKind.ResetBefore or FaultKind.ResetDuring or FaultKind.ResetAfter,
        AccsApiException => kind == CallKind.Add && last.InjectedFault?.Kind == FaultKind.LockConflict,
        _ => false,
    };

    private static IEnumerable<string> ExpectedComments(int calls, ILookup<int, SimulatorRequest> requests) =>
        Enumerable.Range(0, calls).Where(id => KindOf(id) == CallKind.Add && requests[id].Any(request => request.Status == 200)).Select(Text).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Comments(AccsSimulator simulator) =>
        [.. simulator.State.Orders.SelectMany(order => order.GetProperty("status_histories").EnumerateArray())
            .Select(entry => entry.TryGetProperty("comment", out var comment) ? comment.GetString() : null)
            .OfType<string>().Where(text => text.StartsWith("call ", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
