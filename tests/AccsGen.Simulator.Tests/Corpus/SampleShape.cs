namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Compares an answer with a documented one: the names of the members at every level, and the kinds of their values.</summary>
internal static class SampleShape
{
    /// <returns>
    /// What the documented answer has and the given one lacks, each with its place. An element of a list is looked for in the whole list: a custom attribute by its code, others by what they are most like.
    /// A null in the sample says nothing about the kind, <c>[]</c> is the service's empty object too, and a root may be text where it is a number (accs-wire.md, section 14).
    /// </returns>
    public static IEnumerable<string> Lacking(JsonElement sample, JsonElement answer, string place = "")
    {
        var (wanted, given) = (KindOf(sample), KindOf(answer));
        return wanted switch
        {
            "null" => [],
            "object" when given == "object" => sample.EnumerateObject().SelectMany(member => answer.TryGetProperty(member.Name, out var value)
                ? Lacking(member.Value, value, $"{place}.{member.Name}")
                : [$"{place}.{member.Name} is missing"]),
            "list" when given == "list" => LackingElements(sample, answer, place).Distinct(),
            "list" when given == "object" && sample.GetArrayLength() == 0 => [],
            "number" when given == "text" && place.Length == 0 => [],
            "flag" when given == "flag" && place.Length == 0 && sample.ValueKind != answer.ValueKind => [$"{place} is {answer.GetRawText()}"],
            _ => wanted == given ? [] : [$"{place} is {given}, not {wanted}"],
        };
    }

    /// <summary>How many members a body has, at all levels.</summary>
    public static int Count(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Sum(member => 1 + Count(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().Sum(Count),
        _ => 0,
    };

    private static IEnumerable<string> LackingElements(JsonElement sample, JsonElement answer, string place)
    {
        foreach (var element in sample.EnumerateArray())
        {
            var candidates = answer.EnumerateArray();
            if (Code(element) is { } code)
            {
                var attribute = candidates.FirstOrDefault(candidate => Code(candidate) == code);
                foreach (var fault in attribute.ValueKind == JsonValueKind.Undefined ? [$"{place}[{code}] is missing"] : Lacking(element, attribute, $"{place}[{code}]"))
                    yield return fault;
                continue;
            }
            var nearest = candidates.Select(candidate => Lacking(element, candidate, $"{place}[]").ToList()).MinBy(faults => faults.Count) ?? [$"{place} is empty"];
            foreach (var fault in nearest)
                yield return fault;
        }
    }

    private static string? Code(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("attribute_code", out var code) && element.TryGetProperty("value", out _) ? code.GetString() : null;

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "number",
        JsonValueKind.True or JsonValueKind.False => "flag",
        _ => "null",
    };
}
