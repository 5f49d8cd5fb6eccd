using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>One entity as it is now: a change makes another one, so that whoever reads needs no lock.</summary>
/// <param name="key">What tells it apart in its collection.</param>
/// <param name="number">Its place in the collection: its id, where that is a number.</param>
/// <param name="json">Its JSON. Members whose names begin with <see cref="HiddenPrefix"/> are the simulator's own and in no answer.</param>
internal sealed class Entity(string key, long number, byte[] json)
{
    /// <summary>What begins the names of members that no answer shows: values of single store views, say.</summary>
    public const string HiddenPrefix = "@";

    private JsonElement? _value;
    private ConcurrentDictionary<Type, object>? _derived;

    public string Key { get; } = key;

    public long Number { get; } = number;

    public ReadOnlyMemory<byte> Json => json;

    public JsonElement Value => _value ??= JsonElement.Parse(json);

    public static Entity Of(string key, long number, JsonObject value) => new(key, number, StateJson.Write(value));

    /// <summary>A copy to be changed and put back.</summary>
    public JsonObject Edit() => (JsonObject)JsonNode.Parse(json)!;

    /// <summary>What is derived from the entity, made once for each type of what is made.</summary>
    public T Derived<T>(Func<Entity, T> make)
        where T : class
    {
        var derived = Volatile.Read(ref _derived) ?? Interlocked.CompareExchange(ref _derived, new(), null) ?? _derived!;
        return (T)derived.GetOrAdd(typeof(T), static (_, arguments) => arguments.make(arguments.entity), (make, entity: this));
    }
}
