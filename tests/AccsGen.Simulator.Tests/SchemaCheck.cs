using AccsGen.Simulator.Document;
using AccsGen.Spec;

namespace AccsGen.Simulator.Tests;

/// <summary>Compares an answer with the type its operation declares, as strictly as the service itself keeps to it.</summary>
internal sealed class SchemaCheck(ApiDocument document)
{
    /// <returns>What doesn't fit, each with its place; nothing when all does.</returns>
    public IEnumerable<string> Faults(JsonElement value, SpecType type, string place)
    {
        var resolved = document.Resolve(type);
        return resolved.Kind switch
        {
            SpecTypeKind.Object when value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0 && resolved.Members.IsEmpty => [],
            SpecTypeKind.Object => ObjectFaults(value, resolved, place),
            SpecTypeKind.Array when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Faults(item, resolved.Items!, $"{place}[{i}]")),
            SpecTypeKind.String when value.ValueKind == JsonValueKind.String => [],
            SpecTypeKind.Integer when value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) => [],
            SpecTypeKind.Number when value.ValueKind == JsonValueKind.Number => [],
            SpecTypeKind.Boolean when value.ValueKind is JsonValueKind.True or JsonValueKind.False => [],
            SpecTypeKind.Any => [],
            _ => [$"{place} is {value.GetRawText()}, not {resolved.Kind}"],
        };
    }

    private IEnumerable<string> ObjectFaults(JsonElement value, SpecType type, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return [$"{place} is {value.ValueKind}, not an object"];
        var members = document.MembersOf(type).Members.ToDictionary(member => member.Name);
        var missing = members.Values.Where(member => member.Required && !value.TryGetProperty(member.Name, out _)).Select(member => $"{place}.{member.Name} is missing");
        var wrong = value.EnumerateObject().SelectMany(property => !members.TryGetValue(property.Name, out var member)
            ? [$"{place}.{property.Name} is not in the schema"]
            : property.Value.ValueKind == JsonValueKind.Null
                ? member.Required ? [] : new[] { $"{place}.{property.Name} is null, but optional" }
                : Faults(property.Value, member.Type, $"{place}.{property.Name}"));
        return missing.Concat(wrong);
    }
}
