namespace AccsGen.Simulator.Search;

/// <summary>The value of a field of one row: nothing, one text, or several (the categories of a product, say).</summary>
/// <param name="Verbatim">The field holds text even where that looks like a number: the SKU "0010" isn't the SKU "10".</param>
internal readonly record struct SearchValue(IReadOnlyList<string> Texts, bool Verbatim = false)
{
    public static readonly SearchValue None = new([]);

    public static SearchValue Of(string text) => new([text]);

    /// <summary>Text and numbers as they are written; flags as 0 and 1; of a list its elements.</summary>
    public static SearchValue Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Of(value.GetString()!),
        JsonValueKind.Number => Of(value.GetRawText()),
        JsonValueKind.True => Of("1"),
        JsonValueKind.False => Of("0"),
        JsonValueKind.Array => new([.. value.EnumerateArray().SelectMany(item => Of(item).Texts)]),
        _ => None,
    };

    public bool IsNone => Texts is null or [];
}
