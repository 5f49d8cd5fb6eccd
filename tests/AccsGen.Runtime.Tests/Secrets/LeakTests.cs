using System.Diagnostics;
using System.Reflection;
using AccsGen.Runtime.Tests.Telemetry;
using Microsoft.Extensions.Logging;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Plays everything that can happen with secrets one would recognise, and looks for them in all that comes out.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class LeakTests
{
    private static readonly Scenario[] s_scenarios =
        [.. CallScenarios.All, .. FailureScenarios.All, .. TokenScenarios.All, .. StoreScenarios.All, .. ReadingScenarios.All, .. UploadScenarios.All];

    public static TheoryData<string> Names => [.. s_scenarios.Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_secret_and_no_data_comes_out(string name)
    {
        using var stage = new Stage();

        await s_scenarios.Single(scenario => scenario.Name == name).Play(stage).WaitAsync(TimeSpan.FromSeconds(30));

        stage.Telemetry.Collect();
        Assert.All(stage.Loggers.Lines, line => AssertClean("log", line));
        Assert.All(stage.Telemetry.Spans, span => AssertClean("span", Text(span)));
        Assert.All(stage.Telemetry.Measurements, item => AssertClean("metric", item.ToString()));
        Assert.All(stage.Things, thing => AssertClean("callback or result", Dump.Of(thing), isException: thing is AccsRawResponse));
        Assert.All(stage.Faults, fault => AssertClean("exception", Dump.Of(fault), isException: true));
    }

    /// <summary>Without this the scenarios might find nothing because nothing happens in them.</summary>
    [Fact]
    public async Task The_scenarios_bring_about_everything_there_is_to_see()
    {
        var events = new HashSet<EventId>();
        var faults = new HashSet<Type>();
        var measurements = new List<Measured>();
        foreach (var scenario in s_scenarios)
        {
            using var stage = new Stage();
            await scenario.Play(stage).WaitAsync(TimeSpan.FromSeconds(30));
            stage.Telemetry.Collect();
            events.UnionWith(stage.Loggers.Events);
            faults.UnionWith(stage.Faults.Select(fault => fault.GetType()));
            measurements.AddRange(stage.Telemetry.Measurements.Where(item => item.Instrument.StartsWith("accsgen.", StringComparison.Ordinal)));
        }

        Assert.Empty(DeclaredEvents().Except(events.Select(item => (item.Id, item.Name!))));
        Assert.Empty(typeof(AccsException).Assembly.GetExportedTypes().Where(type => typeof(AccsException).IsAssignableFrom(type) && !type.IsAbstract).Except(faults));
        Assert.Equal(
            [
                "accsgen.client.active_calls", "accsgen.client.call.duration", "accsgen.client.json.leniencies", "accsgen.client.retries", "accsgen.client.throttle.queue",
                "accsgen.client.throttle.rate", "accsgen.client.throttle.wait", "accsgen.token.renewals",
            ],
            measurements.Select(item => item.Instrument).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["busy", "connection_lost", "lock_conflict", "not_sent", "own_rule", "server_error", "throttled", "timed_out", "unauthorized", "unavailable"],
            measurements.Where(item => item.Instrument == "accsgen.client.retries").Select(item => (string)item["accsgen.retry.reason"]!).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(new[] { "obtained", "shared", "refused", "failed", "cancelled" }.Except(measurements.Select(item => item["accsgen.token.outcome"] as string ?? "")));
    }

    private static IEnumerable<(int, string)> DeclaredEvents() =>
        from type in typeof(AccsTransport).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message is not null
        select (message.EventId, message.EventName!);

    private static string Text(Activity span) => string.Join('\n',
    [
        span.DisplayName, span.OperationName, span.StatusDescription, span.TraceStateString, span.Id,
        .. Tags(span.TagObjects), .. span.Baggage.Select(item => $"{item.Key}={item.Value}"),
        .. span.Events.SelectMany(item => Tags(item.Tags).Prepend(item.Name)), .. span.Links.SelectMany(link => Tags(link.Tags ?? [])),
    ]);

    private static IEnumerable<string> Tags(IEnumerable<KeyValuePair<string, object?>> tags) => tags.Select(tag => $"{tag.Key}={tag.Value}");

    private static void AssertClean(string where, string text, bool isException = false)
    {
        var found = Sentinels.Find(text, isException);
        Assert.True(found is null, $"In a {where}: …{found}…\n\n{text}");
    }
}
