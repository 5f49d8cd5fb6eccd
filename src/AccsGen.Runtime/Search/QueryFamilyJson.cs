namespace AccsGen;

/// <summary>Spreads JSON over query parameters with brackets: members as <c>[name]</c>, items as <c>[0]</c>.</summary>
internal static class QueryFamilyJson
{
    public static void Add(AccsCall call, string prefix, RawJson json) => Add(call, prefix, json.AsElement());

    private static void Add(AccsCall call, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    Add(call, $"{name}[{member.Name}]", member.Value);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Add(call, string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), item);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            case JsonValueKind.String:
                call.Query(name, value.GetString());
                break;
            default:
                call.Query(name, value.GetRawText());
                break;
        }
    }
}
