namespace AccsGen.Simulator.State;

/// <summary>
/// What one request sees of the state, and its changes, which others see when it commits: all of them, or, when it ends with an error, none.
/// </summary>
internal sealed class Session(StateStore store, DateTimeOffset time)
{
    private readonly Dictionary<Collection, EntitySet> _sets = new(ReferenceEqualityComparer.Instance);
    private string? _now;

    /// <summary>The time of the request.</summary>
    public DateTimeOffset Time { get; private set; } = time;

    /// <summary>The time of the request as the service writes it.</summary>
    public string Now => _now ??= ServiceDate.Format(Time);

    /// <summary>Whether collections are kept in step with the ones that change. Off while everything is put in as it was.</summary>
    public bool IsFollowed { get; set; } = true;

    public EntitySet this[Collection collection]
    {
        get
        {
            if (!_sets.TryGetValue(collection, out var set))
                _sets[collection] = set = new EntitySet(collection, store[collection], this);
            return set;
        }
    }

    /// <summary>Forgets all changes, for a request that is refused without an error: with 200, and what was wrong in the answer. Nothing that was read before may be put back after it.</summary>
    public void Discard() => _sets.Clear();

    /// <summary>Goes on at another time. A request has one time; a seed tells of many days.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        Time = time;
        _now = null;
    }

    /// <summary>Called by who holds the lock.</summary>
    public void Commit()
    {
        foreach (var (collection, set) in _sets)
        {
            if (set.IsChanged)
                store[collection] = set.Data;
        }
    }
}
