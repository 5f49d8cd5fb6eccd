namespace AccsGen.Runtime.Tests.Transport.Throttling;

/// <summary>
/// Clients with many workers against a server that allows so many calls a second, event by event on a clock of its own. Each client has a policy and a queue;
/// a worker whose call was answered 429 waits as told and goes to the head of the queue. The same seed gives the same run.
/// </summary>
/// <param name="server">The server.</param>
/// <param name="seed">What the dice begin with.</param>
/// <param name="latency">How long a call takes each way, at least; at most three times as long.</param>
internal sealed class Simulation(ISimulatedServer server, int seed = 1, double latency = 20)
{
    private readonly PriorityQueue<Action, (TimeSpan At, int Order)> _events = new();
    private readonly Random _random = new(seed);
    private int _order;

    public TimeSpan Now { get; private set; }

    public SimulatedClient AddClient(ThrottlePolicy policy, int workers, TimeSpan start = default)
    {
        var client = new SimulatedClient(this, policy, server);
        At(start, () =>
        {
            for (var worker = 0; worker < workers; worker++)
                client.Enter(isRepeated: false);
        });
        return client;
    }

    public void RunUntil(TimeSpan end)
    {
        while (_events.TryPeek(out _, out var due) && due.At <= end)
        {
            var action = _events.Dequeue();
            Now = due.At;
            action();
        }
        Now = end;
    }

    public void At(TimeSpan time, Action action) => _events.Enqueue(action, (time, _order++));

    /// <summary>Each way, drawn anew.</summary>
    public TimeSpan Latency() => TimeSpan.FromMilliseconds(latency * (1 + (2 * _random.NextDouble())));
}
