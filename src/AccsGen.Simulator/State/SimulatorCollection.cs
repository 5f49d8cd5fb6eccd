using System.Collections;
using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator;

/// <summary>The entities of one kind, in the order of their ids. An enumeration sees those of the moment it began.</summary>
public sealed class SimulatorCollection : IReadOnlyCollection<JsonElement>
{
    private readonly SimulatorState _state;
    private readonly Collection _collection;

    internal SimulatorCollection(SimulatorState state, Collection collection)
    {
        _state = state;
        _collection = collection;
    }

    /// <summary>The name.</summary>
    public string Name => _collection.Name;

    /// <summary>The members that tell entities apart, nearly always one.</summary>
    public IReadOnlyList<string> Key => _collection.Key.Members;

    /// <summary>How many there are.</summary>
    public int Count => _state.Read(_collection, set => set.Rows.Count);

    /// <summary>An entity by its key.</summary>
    /// <param name="key">The value of each member of <see cref="Key"/>, as text.</param>
    /// <returns>The entity; <see langword="null"/> when there is none.</returns>
    public JsonElement? Find(params string[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _state.Read(_collection, set => set.Find(CollectionKey.Of(key))?.Value);
    }

    /// <summary>Adds an entity, or puts it in the place of the one with its key. What the service always fills in may be left out, and so may an id.</summary>
    /// <param name="json">The entity as a JSON object.</param>
    /// <returns>The entity as it is now.</returns>
    /// <exception cref="ArgumentException">It is no JSON object, or lacks its key.</exception>
    public JsonElement Put(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Put(JsonNode.Parse(json) as JsonObject ?? throw new ArgumentException("The entity must be a JSON object.", nameof(json)));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The entity must be a JSON object: {exception.Message}", nameof(json), exception);
        }
    }

    /// <inheritdoc cref="Put(string)"/>
    public JsonElement Put(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return _state.Change(_collection, set => set.Put((JsonObject)json.DeepClone())).Value;
        }
        catch (InvalidOperationException exception)
        {
            throw new ArgumentException(exception.Message, nameof(json), exception);
        }
    }

    /// <summary>Removes an entity.</summary>
    /// <param name="key">The value of each member of <see cref="Key"/>, as text.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(params string[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _state.Change(_collection, set => set.Remove(CollectionKey.Of(key)));
    }

    /// <summary>Some entities from a place on.</summary>
    internal IReadOnlyList<JsonElement> Page(int start, int size) => _state.Read(_collection, set =>
    {
        var rows = set.Rows;
        return (IReadOnlyList<JsonElement>)[.. Enumerable.Range(0, Math.Clamp(rows.Count - start, 0, size)).Select(place => rows[start + place].Value)];
    });

    /// <inheritdoc/>
    public IEnumerator<JsonElement> GetEnumerator() => _state.Read(_collection, set => set.Rows).Select(entity => entity.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
