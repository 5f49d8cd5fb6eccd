using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>The JSON of a whole state: an object with a list of entities for each collection.</summary>
internal static class StateFile
{
    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 1000, AllowDuplicateProperties = false };

    /// <summary>Collections without entities are written too: a tenant that takes this state may have been seeded with some.</summary>
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, CollectionData>> collections)
    {
        using var writer = new Utf8JsonWriter(stream, StateJson.Options with { Indented = true });
        writer.WriteStartObject();
        foreach (var (name, data) in collections)
        {
            writer.WriteStartArray(name);
            foreach (var entity in data.Rows)
            {
                entity.Value.WriteTo(writer);
                writer.Flush();
            }
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    /// <exception cref="AccsSimulatorException">It isn't such JSON.</exception>
    public static IReadOnlyList<(Collection Collection, IReadOnlyList<JsonObject> Entities)> Read(Stream stream, IReadOnlyDictionary<string, Collection> collections)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(stream, nodeOptions: null, s_options);
        }
        catch (JsonException exception)
        {
            throw new AccsSimulatorException($"The state isn't JSON: {exception.Message}", exception);
        }
        if (root is not JsonObject lists)
            throw new AccsSimulatorException("The state must be a JSON object with a list of entities for each collection.");
        return [.. lists.Select(list => (FindCollection(list.Key, collections), ReadList(list.Key, list.Value, collections[list.Key])))];
    }

    private static Collection FindCollection(string name, IReadOnlyDictionary<string, Collection> collections) =>
        collections.TryGetValue(name, out var collection)
            ? collection
            : throw new AccsSimulatorException($"The state has a collection '{name}', which there isn't. There are: {string.Join(", ", collections.Keys)}.");

    private static IReadOnlyList<JsonObject> ReadList(string name, JsonNode? list, Collection collection)
    {
        if (list is not JsonArray items)
            throw new AccsSimulatorException($"'{name}' in the state must be a list.");
        return [.. items.Select((item, index) => Check(item, $"{name}[{index.ToString(CultureInfo.InvariantCulture)}]", collection))];
    }

    private static JsonObject Check(JsonNode? item, string place, Collection collection)
    {
        if (item is not JsonObject entity)
            throw new AccsSimulatorException($"{place} in the state must be an object.");
        if (collection.Key.Of(entity) is null && !collection.Key.IsNumber)
            throw new AccsSimulatorException($"{place} in the state lacks {string.Join(" and ", collection.Key.Members)}.");
        if (collection.Key.IsNumber && collection.Key.Of(entity) is { } key && !long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new AccsSimulatorException($"{place} in the state has '{key}' as {collection.Key.Members[0]}, which must be a number.");
        return entity;
    }
}
