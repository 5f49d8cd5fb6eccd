using System.Collections.Concurrent;

namespace AccsGen.Simulator.State;

/// <summary>All collections of a tenant. One session at a time writes; what others read meanwhile stands still.</summary>
internal sealed class StateStore
{
    private readonly ConcurrentDictionary<Collection, CollectionData> _data = new(ReferenceEqualityComparer.Instance);

    public StateStore()
    {
    }

    /// <summary>A store that begins with what another holds now.</summary>
    public StateStore(StateStore other)
    {
        foreach (var (collection, data) in other._data)
            _data[collection] = data;
    }

    /// <summary>Those that something was put into.</summary>
    public IEnumerable<Collection> Collections => _data.Keys;

    /// <summary>Held by the session that writes, from its first read to its commit.</summary>
    public Lock WriteLock { get; } = new();

    public CollectionData this[Collection collection]
    {
        get => _data.GetValueOrDefault(collection) ?? CollectionData.Empty(collection);
        set => _data[collection] = value;
    }
}
