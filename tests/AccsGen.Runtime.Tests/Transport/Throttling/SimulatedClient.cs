namespace AccsGen.Runtime.Tests.Transport.Throttling;

/// <summary>One process: its queue, and what became of its calls.</summary>
internal sealed class SimulatedClient(Simulation simulation, ThrottlePolicy policy, ISimulatedServer server)
{
    private static readonly TimeSpan s_whenNotTold = TimeSpan.FromSeconds(5);

    private readonly LinkedList<object> _queue = new();
    private TimeSpan _pausedUntil;
    private bool _isWaking;

    /// <summary>How long a worker rests between two calls.</summary>
    public TimeSpan Rest { get; set; }

    public int Served { get; private set; }

    public int Refused { get; private set; }

    public (int Served, int Refused) Take()
    {
        var counted = (Served, Refused);
        (Served, Refused) = (0, 0);
        return counted;
    }

    public void Enter(bool isRepeated)
    {
        if (isRepeated)
            _queue.AddFirst(this);
        else
            _queue.AddLast(this);
        Drain();
    }

    private void Drain()
    {
        while (_queue.Count > 0)
        {
            var wait = simulation.Now < _pausedUntil ? _pausedUntil - simulation.Now : policy.Take(simulation.Now);
            if (wait == TimeSpan.Zero)
            {
                _queue.RemoveFirst();
                Send(simulation.Now);
            }
            else
            {
                if (!_isWaking)
                    WakeIn(wait);
                return;
            }
        }
    }

    private void WakeIn(TimeSpan wait)
    {
        _isWaking = true;
        simulation.At(simulation.Now + wait, () =>
        {
            _isWaking = false;
            Drain();
        });
    }

    private void Send(TimeSpan takenAt) => simulation.At(simulation.Now + simulation.Latency(), () =>
    {
        var isServed = server.Accepts(simulation.Now);
        var retryAfter = isServed ? null : server.RetryAfter(simulation.Now);
        simulation.At(simulation.Now + simulation.Latency(), () => Finish(takenAt, isServed, retryAfter));
    });

    private void Finish(TimeSpan takenAt, bool isServed, TimeSpan? retryAfter)
    {
        policy.End(simulation.Now, takenAt, !isServed);
        if (isServed)
        {
            Served++;
            simulation.At(simulation.Now + Rest, () => Enter(isRepeated: false));
            return;
        }
        Refused++;
        if (retryAfter is { } pause)
        {
            _pausedUntil = simulation.Now + pause > _pausedUntil ? simulation.Now + pause : _pausedUntil;
            (policy as AdaptivePolicy)?.PauseUntil(simulation.Now, _pausedUntil);
        }
        Drain();
        simulation.At(simulation.Now + (retryAfter ?? s_whenNotTold), () => Enter(isRepeated: true));
    }
}
