using AccsGen.Integration.Tests.Sweep;
using FsCheck;
using FsCheck.Fluent;

namespace AccsGen.Integration.Tests.Corpus.Quirks;

/// <summary>Makes random JSON for a schema of the spec, some of it in the forms that this service really sends (accs-wire.md, section 14).</summary>
/// <param name="percent">How many of the values get a quirk; 0 for JSON as declared.</param>
internal sealed class QuirkyJson(SpecFile spec, int percent)
{
    private const string AttributeSchema = "framework-attribute-interface";
    private const int Depth = 3;

    private static readonly JsonTree s_null = JsonTree.Leaf("null");

    /// <summary>An answer: an object, or another form that is still one.</summary>
    public Gen<JsonTree> Root(JsonElement schema) => Either(
        () => Members(schema, 0),
        () => Gen.Choose(0, 5).SelectMany(n => n switch
        {
            0 => Leaf("[]", "an empty array for an object"),
            1 => Leaf("\"\"", "empty text for an object"),
            2 => Members(schema, 0).Select(members => members.InText()),
            _ => Members(schema, 0),
        }));

    private Gen<JsonTree> Value(JsonElement schema, int depth)
    {
        var (resolved, name) = spec.Resolve(schema);
        return Gen.Choose(0, 11).SelectMany(n => n == 0 ? Gen.Constant(s_null) : NotNull(resolved, name, depth));
    }

    private Gen<JsonTree> NotNull(JsonElement schema, string? name, int depth) => TypeOf(schema) switch
    {
        "string" => Either(Scalars.Text, Scalars.NoText),
        "integer" => Either(Scalars.Integer, Scalars.NoInteger),
        "number" => Either(Scalars.Number, Scalars.NoNumber),
        "boolean" => Either(Scalars.Boolean, Scalars.NoBoolean),
        "array" when spec.Resolve(schema.GetProperty("items")).Name == AttributeSchema => Either(Attributes.List, Attributes.NoList),
        "array" => Either(() => Items(schema, depth).Select(JsonTree.Array), () => NoList(schema, depth)),
        "object" when schema.TryGetProperty("properties", out _) => Either(() => Members(schema, depth), () => NoObject(() => Members(schema, depth))),
        "object" when name?.EndsWith("extension-interface", StringComparison.Ordinal) == true => Either(Open, () => NoObject(Open)),
        _ => Scalars.Any(),
    };

    private Gen<JsonTree> Members(JsonElement schema, int depth) =>
        from count in Gen.Choose(0, depth < Depth ? 6 : 1)
        from declared in Gen.Shuffle(schema.GetProperty("properties").EnumerateObject().ToArray())
        from members in Gen.CollectToList(declared.Take(count), member => Value(member.Value, depth + 1).Select(value => (member.Name, value)))
        from unknown in Unknown()
        from place in Gen.Choose(0, members.Count)
        select JsonTree.Object([.. members.Take(place), .. unknown, .. members.Skip(place)]);

    private static Gen<List<(string Name, JsonTree Value)>> Unknown() => Gen.Choose(0, 3).SelectMany(n => n > 0
        ? Gen.Constant(new List<(string, JsonTree)>())
        : Gen.CollectToList(["x_unknown", "Größe \"x\""], name => Scalars.Any().Select(value => (name, value))));

    private static Gen<JsonTree> Open() => Unknown().Select(JsonTree.Object);

    private Gen<List<JsonTree>> Items(JsonElement schema, int depth) =>
        from count in Gen.Choose(0, depth < Depth ? 3 : 1)
        from items in Gen.CollectToList(Enumerable.Range(0, count), _ => Value(schema.GetProperty("items"), depth + 1))
        select items;

    private static Gen<JsonTree> NoObject(Func<Gen<JsonTree>> made) => Gen.Choose(0, 5).SelectMany(n => n switch
    {
        0 or 1 => Leaf("[]", "an empty array for an object"),
        2 => Leaf("\"\"", "empty text for an object"),
        3 => Leaf("\"[]\"", "an empty array in text for an object"),
        4 => made().Select(value => value.InText()),
        _ => Leaves("no object", "5", "true", "[1]", "[{}]", "\"text\"", "\"{broken\"", "\"{}{}\""),
    });

    private Gen<JsonTree> NoList(JsonElement schema, int depth)
    {
        var item = spec.Resolve(schema.GetProperty("items")).Schema;
        return Gen.Choose(0, 5).SelectMany(n => n switch
        {
            0 => Leaf("\"\"", "empty text for a list"),
            1 => Items(schema, depth).Select(JsonTree.Keyed),
            2 => Items(schema, depth).Select(items => JsonTree.Array(items).InText()),
            3 => Items(schema, depth).Select(items => JsonTree.Keyed(items).InText()),
            4 => TypeOf(item) switch
            {
                "integer" => Leaves("a number for a list", "5", "-7"),
                "number" => Leaves("a number for a list", "5", "1.50"),
                "boolean" => Leaves("a boolean for a list", "true", "false"),
                _ => Leaves("text for a list", "\"abc\"", "\"[abc\""),
            },
            _ => Leaves("no list", "{\"name\":1}", "{\"a\":{\"b\":[]}}", "\"{\\\"name\\\":1}\""),
        });
    }

    private Gen<JsonTree> Either(Func<Gen<JsonTree>> plain, Func<Gen<JsonTree>> quirk) =>
        percent == 0 ? plain() : Gen.Choose(1, 100).SelectMany(n => n <= percent ? quirk() : plain());

    private static string? TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static Gen<JsonTree> Leaf(string json, string quirk) => Gen.Constant(JsonTree.Leaf(json, quirk));

    private static Gen<JsonTree> Leaves(string quirk, params string[] json) => Gen.Elements(json).Select(text => JsonTree.Leaf(text, quirk));
}
