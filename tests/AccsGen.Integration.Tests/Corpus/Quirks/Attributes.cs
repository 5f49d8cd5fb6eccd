using FsCheck;
using FsCheck.Fluent;

namespace AccsGen.Integration.Tests.Corpus.Quirks;

/// <summary>Custom attributes: values of any form, which the spec's "text" doesn't speak against, and what comes in place of the array.</summary>
internal static class Attributes
{
    private static readonly string[] s_rareEntries =
    [
        "null", """{"attribute_code":"a"}""", """{"attribute_code":"a","value":null}""", """{"value":["1","2"],"label":"L","attribute_code":"ids"}""",
    ];

    public static Gen<JsonTree> List() => Entries(Entry()).Select(JsonTree.Array);

    public static Gen<JsonTree> NoList() => Gen.Choose(0, 6).SelectMany(n => n switch
    {
        0 => Leaves("empty text for a list", "\"\""),
        // Documented to be written as an array.
        1 => Entries(Entry()).Select(entries => Keyed(entries)),
        2 => Entries(Entry()).Select(entries => JsonTree.Array(entries).InText()),
        3 => Entries(Entry()).Select(entries => Keyed(entries).InText()),
        4 or 5 => Entries(Gen.OneOf(Entry(), NoEntry())).Where(entries => entries.Exists(entry => entry.Quirks().Any())).Select(JsonTree.Array),
        _ => Leaves("no list", "{\"color\":\"blue\"}", "5", "true", "\"text\"", "{\"attribute_code\":\"a\",\"value\":\"b\"}"),
    });

    private static Gen<List<JsonTree>> Entries(Gen<JsonTree> entry) => Gen.Choose(0, 4).SelectMany(count => Gen.ListOf(entry, count));

    private static Gen<JsonTree> Entry() => Gen.Choose(0, 7).SelectMany(n => n switch
    {
        0 => Gen.Elements(s_rareEntries).Select(json => JsonTree.Leaf(json)),
        1 => Code("[\"3\",\"4\"]"),
        2 => Code("[]"),
        3 => Code("[1,\"b\",{}]"),
        4 or 5 => Scalars.Text().SelectMany(text => Code(text.Json)),
        _ => Scalars.Any().SelectMany(value => Code(value.Json)),
    });

    private static Gen<JsonTree> Code(string value) => Gen.Elements("color", "size", "größe", "category_ids", "")
        .Select(code => JsonTree.Leaf($$"""{"attribute_code":{{JsonSerializer.Serialize(code)}},"value":{{value}}}"""));

    private static Gen<JsonTree> NoEntry() =>
        Leaves("no attribute", "5", "\"x\"", "{}", "{\"value\":\"no code\"}", "{\"attribute_code\":5,\"value\":\"a\"}", "[]");

    private static JsonTree Keyed(List<JsonTree> entries)
    {
        var keyed = JsonTree.Keyed(entries);
        return entries.Count == 0 ? keyed : JsonTree.Leaf(keyed.Json, "an object with numeric keys", JsonTree.Array(entries).Json);
    }

    private static Gen<JsonTree> Leaves(string quirk, params string[] json) => Gen.Elements(json).Select(text => JsonTree.Leaf(text, quirk));
}
