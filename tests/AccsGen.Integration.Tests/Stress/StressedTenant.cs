namespace AccsGen.Integration.Tests.Stress;

/// <summary>
/// A simulator and a client that go by one clock, which stands still while anything is being done and goes on when everyone waits: for Retry-After, for their turn, for a
/// slow answer. So waits cost no time, and what is counted doesn't depend on how fast the machine is.
/// </summary>
internal sealed class StressedTenant : IAsyncDisposable
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(250);

    private readonly BusyHandler _handler = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private StressedTenant(AccsSimulator simulator)
    {
        Simulator = simulator;
        var options = simulator.CreateClientOptions();
        options.InnerHandler = _handler;
        options.TimeProvider = simulator.Clock;
        options.Timeout = TimeSpan.FromHours(1);
        options.Retry.MaxAttempts = 20;
        options.Retry.TryTimeout = TimeSpan.FromMinutes(10);
        options.Retry.Quota = int.MaxValue;
        Client = AccsClient.Create(options);
    }

    public AccsSimulator Simulator { get; }

    public AccsClient Client { get; }

    public static async Task<StressedTenant> StartAsync(Action<AccsSimulatorOptions>? configure = null) => new(await AccsSimulator.StartAsync(options =>
    {
        options.Clock = SimulatorClock.Stopped(new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));
        options.RequestLogCapacity = 200_000;
        configure?.Invoke(options);
    }));

    /// <summary>Lets the time pass until all is done.</summary>
    public async Task RunAsync(Task all)
    {
        for (var quiet = 0; !all.IsCompleted;)
        {
            var before = _handler.Events;
            await Task.WhenAny(all, Task.Delay(1));
            quiet = before == _handler.Events && ThreadPool.PendingWorkItemCount == 0 ? quiet + 1 : 0;
            if (quiet < 2)
                continue;
            Simulator.Clock.Advance(s_step);
            quiet = 0;
        }
        await all;
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _handler.Dispose();
        await Simulator.DisposeAsync();
    }
}
