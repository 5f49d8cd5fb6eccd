using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Bulk;

/// <summary>
/// Works items off by the simulator's clock: what has a delay on the thread that brings the clock's timers, so that it is done when a move of the clock returns, all else on threads of the pool.
/// Safe to use from any thread.
/// </summary>
/// <param name="options">Delays, parallelism and order.</param>
/// <param name="clock">What the delays go by.</param>
/// <param name="random">What shuffles.</param>
/// <param name="work">Carries an item out, and never throws.</param>
internal sealed class BulkQueue(SimulatorBulkOptions options, TimeProvider clock, SeededRandom random, Action<QueuedItem> work)
{
    [ThreadStatic]
    private static bool t_isExecuting;

    // Waited on, which a Lock can't be.
    private readonly object _lock = new();

    /// <summary>All items that aren't done, in the order in which they will be.</summary>
    private readonly LinkedList<QueuedItem> _items = new();
    private readonly Queue<QueuedItem> _ready = new();
    private int _begun;
    private int _running;
    private bool _isPaused;
    private bool _isStopped;

    public int Count
    {
        get
        {
            lock (_lock)
                return _items.Count;
        }
    }

    /// <summary>While it is, no item is begun; those that are go on.</summary>
    public bool IsPaused
    {
        get
        {
            lock (_lock)
                return _isPaused;
        }
        set
        {
            lock (_lock)
                _isPaused = value;
            Begin();
        }
    }

    /// <summary>Takes the items of one request.</summary>
    public void Add(IReadOnlyList<QueuedItem> items)
    {
        lock (_lock)
        {
            if (_isStopped || items.Count == 0)
                return;
            QueuedItem[] ordered = [.. items];
            if (options.Order == BulkOrder.Shuffled)
                Shuffle(ordered);
            foreach (var item in ordered)
                item.Place = _items.AddLast(item);
            if (options.StartDelay > TimeSpan.Zero)
            {
                ordered[0].Timer = clock.CreateTimer(_ => Release(ordered), null, options.StartDelay, Timeout.InfiniteTimeSpan);
                return;
            }
            MakeReady(ordered);
        }
        Begin();
    }

    /// <summary>Works off, on this thread and at once, what comes first, whatever delays and a pause say. Never are more items carried out at once than the options allow.</summary>
    /// <returns>How many items that were.</returns>
    /// <exception cref="InvalidOperationException">Called while an item is carried out, by what does that.</exception>
    public int Work(int count)
    {
        if (t_isExecuting)
            throw new InvalidOperationException("An item that is being worked off can't work off others.");
        var done = 0;
        while (done < count && ClaimFirst() is { } item)
        {
            Execute(item);
            done++;
        }
        Begin();
        return done;
    }

    /// <summary>Ends when everything that is open now is done.</summary>
    public Task WhenDone()
    {
        lock (_lock)
            return Task.WhenAll(_items.Select(item => item.Done));
    }

    /// <summary>Takes out what isn't being carried out, as if it were done.</summary>
    public void Clear()
    {
        List<QueuedItem> dropped;
        lock (_lock)
        {
            dropped = [.. _items.Where(item => item.State != QueueState.Running)];
            foreach (var item in dropped)
            {
                item.Timer?.Dispose();
                if (item.State == QueueState.Begun)
                    _begun--;
                item.State = QueueState.Dropped;
                _items.Remove(item.Place!);
            }
        }
        foreach (var item in dropped)
            item.End();
    }

    /// <summary>Begins nothing any more, and ends when what is being carried out is done.</summary>
    public Task StopAsync()
    {
        lock (_lock)
        {
            _isStopped = true;
            Monitor.PulseAll(_lock);
            var running = _items.Where(item => item.State == QueueState.Running).Select(item => item.Done).ToList();
            foreach (var item in _items.Where(item => item.State != QueueState.Running))
            {
                item.Timer?.Dispose();
                item.Abandon();
            }
            return Task.WhenAll(running);
        }
    }

    /// <summary>Begins what can be: where items take time by setting their timers, else on threads of the pool.</summary>
    private void Begin()
    {
        if (options.ItemDelay > TimeSpan.Zero)
        {
            BeginTimed();
            return;
        }
        int threads;
        lock (_lock)
            threads = _isPaused || _isStopped ? 0 : Math.Min(options.Parallelism - _running, _ready.Count);
        for (var i = 0; i < threads; i++)
            ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.WorkReady(), this, preferLocal: false);
    }

    private void BeginTimed()
    {
        lock (_lock)
        {
            while (NextReady() is { } item)
            {
                item.State = QueueState.Begun;
                _begun++;
                item.Timer = clock.CreateTimer(_ => Finish(item), null, options.ItemDelay, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>The items of a request are old enough. Called by the clock.</summary>
    private void Release(IReadOnlyList<QueuedItem> items)
    {
        lock (_lock)
            MakeReady(items.Where(item => item.State == QueueState.Delayed));
        if (options.ItemDelay > TimeSpan.Zero)
            BeginTimed();
        else
            WorkReady();
    }

    private void WorkReady()
    {
        while (ClaimReady() is { } item)
            Execute(item);
    }

    /// <summary>An item has taken its time. Called by the clock.</summary>
    private void Finish(QueuedItem item)
    {
        lock (_lock)
        {
            if (_isStopped || item.State != QueueState.Begun)
                return;
            Claim(item);
        }
        Execute(item);
        BeginTimed();
    }

    private void Execute(QueuedItem item)
    {
        t_isExecuting = true;
        work(item);
        t_isExecuting = false;
        lock (_lock)
        {
            _items.Remove(item.Place!);
            _running--;
            Monitor.PulseAll(_lock);
        }
        item.End();
    }

    private QueuedItem? ClaimReady()
    {
        lock (_lock)
            return NextReady() is { } item ? Claim(item) : null;
    }

    /// <summary>The first item that nobody carries out, when there is room to.</summary>
    private QueuedItem? ClaimFirst()
    {
        lock (_lock)
        {
            while (_running >= options.Parallelism && !_isStopped)
                Monitor.Wait(_lock);
            return !_isStopped && _items.FirstOrDefault(item => item.State != QueueState.Running) is { } item ? Claim(item) : null;
        }
    }

    /// <summary>Called under the lock.</summary>
    private QueuedItem Claim(QueuedItem item)
    {
        // The timer of a delayed request stays: other items wait for it too.
        if (item.State == QueueState.Begun)
        {
            item.Timer!.Dispose();
            _begun--;
        }
        item.State = QueueState.Running;
        _running++;
        return item;
    }

    /// <summary>Called under the lock. Items that were claimed out of turn are still in the queue, and passed over.</summary>
    private QueuedItem? NextReady()
    {
        while (_ready.TryPeek(out var item) && item.State != QueueState.Ready)
            _ready.Dequeue();
        return _isPaused || _isStopped || _begun + _running >= options.Parallelism || _ready.Count == 0 ? null : _ready.Dequeue();
    }

    private void MakeReady(IEnumerable<QueuedItem> items)
    {
        foreach (var item in items)
        {
            item.State = QueueState.Ready;
            _ready.Enqueue(item);
        }
    }

    private void Shuffle(QueuedItem[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }
}
