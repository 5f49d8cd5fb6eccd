using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Scopes;

/// <summary>
/// The values that count for single store views (accs-wire.md, section 12). They are kept inside of the entity, by the id of the view and the code of the attribute, those of the elements of
/// a list by the list's name and the element's id. What isn't there is inherited.
/// </summary>
internal static class StoreValues
{
    private const string Stores = Entity.HiddenPrefix + "stores";

    public static bool AreIn(JsonElement entity) => entity.Member(Stores).ValueKind == JsonValueKind.Object;

    /// <summary>The values by the ids of the store views.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(JsonObject entity) => entity[Stores] as JsonObject ?? [];

    /// <summary>What single store views have for an attribute.</summary>
    public static IEnumerable<JsonElement> All(JsonElement entity, string code) =>
        AreIn(entity)
            ? entity.Member(Stores).EnumerateObject().Select(store => store.Value.Member(code)).Where(value => value.ValueKind != JsonValueKind.Undefined)
            : [];

    /// <summary>The value of an attribute in a store view; null where it is inherited.</summary>
    public static JsonNode? Find(JsonObject entity, long store, string code) => entity[Stores]?[CollectionKey.Of(store)]?[code];

    /// <summary>The values of the elements of a list in one view's values, by their ids.</summary>
    public static JsonObject? OfList(JsonObject values, ScopedList list) => values[Entity.HiddenPrefix + list.Name] as JsonObject;

    /// <param name="entity">The entity.</param>
    /// <param name="store">The store view.</param>
    /// <param name="code">The attribute.</param>
    /// <param name="value">The value; null to inherit again.</param>
    public static void Set(JsonObject entity, long store, string code, JsonNode? value) => SetAt(entity, [Stores, CollectionKey.Of(store), code], value);

    /// <inheritdoc cref="Set"/>
    public static void SetOfElement(JsonObject entity, long store, ScopedList list, string id, string member, JsonNode? value) =>
        SetAt(entity, [Stores, CollectionKey.Of(store), Entity.HiddenPrefix + list.Name, id, member], value);

    /// <summary>Drops what single store views have for an attribute, or those of these values that are told to go.</summary>
    public static void Remove(JsonObject entity, string code, Func<JsonNode, bool>? which = null)
    {
        foreach (var store in StoresOf(entity))
        {
            if (entity[Stores]?[store]?[code] is { } value && which?.Invoke(value) != false)
                SetAt(entity, [Stores, store, code], null);
        }
    }

    /// <summary>Drops what single store views have for elements that the list doesn't hold any more.</summary>
    public static void RemoveStale(JsonObject entity, ScopedList list)
    {
        var ids = list.In(entity).Select(element => element.Text(list.Id)).ToHashSet();
        foreach (var store in StoresOf(entity))
        {
            var elements = entity[Stores]?[store]?[Entity.HiddenPrefix + list.Name] as JsonObject;
            foreach (var id in elements?.Select(element => element.Key).Where(id => !ids.Contains(id)).ToList() ?? [])
                SetAt(entity, [Stores, store, Entity.HiddenPrefix + list.Name, id], null);
        }
    }

    public static void RemoveAll(JsonObject entity) => entity.Remove(Stores);

    private static List<string> StoresOf(JsonObject entity) => [.. Of(entity).Select(store => store.Key)];

    /// <summary>Sets a value at a path; without one the path goes, as far as nothing else is on it.</summary>
    private static void SetAt(JsonObject parent, ReadOnlySpan<string> path, JsonNode? value)
    {
        var name = path[0];
        if (path.Length == 1)
        {
            if (value is null)
                parent.Remove(name);
            else
                parent[name] = value;
            return;
        }
        if (parent[name] is not JsonObject child)
        {
            if (value is null)
                return;
            parent[name] = child = [];
        }
        SetAt(child, path[1..], value);
        if (child.Count == 0)
            parent.Remove(name);
    }
}
