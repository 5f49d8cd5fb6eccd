namespace AccsGen.Runtime.Tests.Telemetry;

/// <summary>What telemetry costs while nobody listens: nothing.</summary>
[Collection(TelemetryCollection.Name)]
public sealed class QuietTests
{
    private static readonly AccsOperation s_operation = new("GET", "/V1/x");

    [Fact]
    public void No_call_is_observed_and_nothing_allocated_for_it()
    {
        using var context = new RequestContext(s_operation, TimeSpan.FromSeconds(1));
        var server = new Uri(TestService.Endpoint);
        Assert.Null(CallObservation.Start(context, server, TimeProvider.System));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            CallObservation.Start(context, server, TimeProvider.System)?.Dispose();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Answers_are_read_in_the_context_that_all_share()
    {
        var context = JsonReadContext.Of(new AccsJsonOptions());

        Assert.Same(context, context.For(s_operation));
        Assert.False(context.IsWatched);
    }

    [Fact]
    public void Answers_are_read_with_one_small_object_more_when_leniencies_are_counted()
    {
        using var listener = new TelemetryListener(spans: false);
        var context = JsonReadContext.Of(new AccsJsonOptions()).For(s_operation);

        Assert.True(context.IsWatched);
        Assert.False(context.TellsPaths);
    }

    [Fact]
    public void Whoever_stops_listening_is_heard_no_more()
    {
        new TelemetryListener().Dispose();

        using var context = new RequestContext(s_operation, TimeSpan.FromSeconds(1));
        Assert.Null(CallObservation.Start(context, new Uri(TestService.Endpoint), TimeProvider.System));
    }
}
