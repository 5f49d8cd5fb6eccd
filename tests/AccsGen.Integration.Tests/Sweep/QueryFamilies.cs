namespace AccsGen.Integration.Tests.Sweep;

/// <summary>Query parameters with brackets as the schema of one object, and such an object as query parameters.</summary>
internal static class QueryFamilies
{
    /// <summary>One parameter for each family, with the schema of all its members; plain parameters as they are.</summary>
    public static IEnumerable<SpecParameter> Fold(IEnumerable<SpecParameter> parameters) =>
        parameters.Where(parameter => parameter.Place == "query")
            .GroupBy(parameter => parameter.Parts[0], StringComparer.Ordinal)
            .Select(family => family.First().Parts.Count == 1
                ? family.Single()
                : new(family.Key, "query", ToElement(SchemaOf([.. family.Select(parameter => (parameter.Parts.Skip(1).ToArray(), parameter.Schema))])), family.Any(parameter => parameter.Required)));

    /// <summary>What PHP reads back as the value: <c>name[member][0]</c>.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Spread(string name, JsonNode? value) => value switch
    {
        JsonObject members => members.SelectMany(member => Spread($"{name}[{member.Key}]", member.Value)),
        JsonArray items => items.SelectMany((item, index) => Spread(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), item)),
        null => [],
        _ => [new(name, TextOf(value))],
    };

    /// <summary>The text of a scalar in a path or query.</summary>
    public static string TextOf(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private static JsonObject SchemaOf(IReadOnlyList<(string[] Parts, JsonElement Schema)> members)
    {
        if (members.All(member => member.Parts.Length == 0))
            return JsonObject.Create(members.Single().Schema)!;
        if (members.All(member => member.Parts[0] == "0"))
            return new JsonObject { ["type"] = "array", ["items"] = SchemaOf([.. members.Select(member => (member.Parts[1..], member.Schema))]) };
        var properties = members.GroupBy(member => member.Parts[0], StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create<string, JsonNode?>(group.Key, SchemaOf([.. group.Select(member => (member.Parts[1..], member.Schema))])));
        return new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(properties) };
    }

    private static JsonElement ToElement(JsonObject schema) => JsonElement.Parse(schema.ToJsonString());
}
