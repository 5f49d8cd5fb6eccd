namespace AccsGen.Integration.Tests.Sweep;

/// <summary>Compares JSON by meaning: the order of members and the spelling of numbers don't count, everything else does.</summary>
internal static class JsonComparison
{
    public static IEnumerable<string> Differences(string path, JsonElement expected, JsonElement actual)
    {
        if (expected.ValueKind != actual.ValueKind)
            return [$"{path} is {Excerpt(actual)} instead of {Excerpt(expected)}"];
        return expected.ValueKind switch
        {
            JsonValueKind.Object => Members(path, expected, actual),
            JsonValueKind.Array => Items(path, expected, actual),
            // By value, however many digits; an exponent beyond what the framework compares is the same text or another number.
            JsonValueKind.Number when expected.GetRawText() == actual.GetRawText() || JsonElement.DeepEquals(expected, actual) => [],
            JsonValueKind.String when expected.GetString() == actual.GetString() => [],
            JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => [],
            _ => [$"{path} is {Excerpt(actual)} instead of {Excerpt(expected)}"],
        };
    }

    private static IEnumerable<string> Members(string path, JsonElement expected, JsonElement actual)
    {
        foreach (var group in actual.EnumerateObject().GroupBy(member => member.Name, StringComparer.Ordinal))
        {
            if (group.Count() > 1)
                yield return $"{path}.{group.Key} comes {group.Count()} times";
            if (!expected.TryGetProperty(group.Key, out _))
                yield return $"{path}.{group.Key} is there, as {Excerpt(group.First().Value)}";
        }
        foreach (var member in expected.EnumerateObject())
        {
            var differences = actual.TryGetProperty(member.Name, out var value) ? Differences($"{path}.{member.Name}", member.Value, value) : [$"{path}.{member.Name} is missing"];
            foreach (var difference in differences)
                yield return difference;
        }
    }

    private static IEnumerable<string> Items(string path, JsonElement expected, JsonElement actual) => expected.GetArrayLength() == actual.GetArrayLength()
        ? expected.EnumerateArray().Zip(actual.EnumerateArray()).SelectMany((pair, index) => Differences(string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), pair.First, pair.Second))
        : [$"{path} has {actual.GetArrayLength()} items instead of {expected.GetArrayLength()}"];

    private static string Excerpt(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? $"{text[..80]}…" : value.GetRawText();
}
