using AccsGen.Integration.Tests.Sweep;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace AccsGen.Integration.Tests.Corpus.Quirks;

/// <summary>Laws of changing a model that was read from random JSON: what is changed is sent, what isn't stays as it came, and an update sends what was set in it alone.</summary>
public sealed class ChangeTests
{
    /// <summary>Documents for each model and each share of quirks.</summary>
    private const int Documents = 12;

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(Documents).WithQuietOnSuccess(true);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void A_change_of_one_member_changes_nothing_else(int percent)
    {
        var spec = new SpecFile();
        using var tenant = new ScriptedTenant();
        var json = new QuirkyJson(spec, percent);

        foreach (var (index, (model, schema)) in new ModelTypes(spec, tenant.Client).All.Index())
        {
            var changes = schema.GetProperty("properties").EnumerateObject()
                .Select(member => (member.Name, Property: ModelTypes.PropertyOf(model, member.Name)!)).ToArray();
            if (changes.Length == 0)
                continue;
            var cases = from tree in json.Root(schema) from change in Gen.Elements(changes) select (Tree: tree.OutOfText(), change.Name, change.Property);
            var replay = new Replay(new Rnd((ulong)(index + 1)), FSharpOption<int>.None);
            Prop.ForAll(cases.ToArbitrary(), test => Check(model, test.Tree, test.Name, test.Property))
                .Check(s_config.WithName(model.Name).WithReplay(FSharpOption<Replay>.Some(replay)));
        }
    }

    private static void Check(Type model, JsonTree tree, string name, PropertyInfo property)
    {
        var (value, json) = ChangeTo(property.PropertyType);
        var (set, unset, raw, update) = (Read(model, tree), Read(model, tree), Read(model, tree), Read(model, tree));

        property.SetValue(set, value);
        AssertSame(With(tree, name, json), set);
        unset.Unset(name);
        if (Object(tree).ContainsKey(name))
            AssertSame(With(tree, name, null), unset);
        raw.AdditionalMembers[name] = RawJson.Parse("""{"raw":[1]}""");
        AssertSame(With(tree, name, """{"raw":[1]}"""), raw);

        update.StartUpdate();
        ModelTypes.LookAt(update);
        AssertSame(new JsonObject(), update);
        Assert.False(update.IsSet(name));
        property.SetValue(update, value);
        AssertSame(new JsonObject { [name] = JsonNode.Parse(json) }, update);
    }

    /// <summary>A value, and the JSON that it has.</summary>
    private static (object? Value, string Json) ChangeTo(Type type) => type switch
    {
        _ when type == typeof(string) => ("changed", "\"changed\""),
        _ when type == typeof(long?) => (-7L, "-7"),
        _ when type == typeof(decimal?) => (7.50m, "7.50"),
        _ when type == typeof(bool?) => (true, "true"),
        _ => (null, "null"),
    };

    private static AccsModel Read(Type model, JsonTree tree) => (AccsModel)JsonSerializer.Deserialize(tree.Json, model)!;

    /// <summary>What is written of a tree; an empty array or text is an empty object once something in it is set.</summary>
    private static JsonObject Object(JsonTree tree) => JsonNode.Parse(tree.Written) as JsonObject ?? [];

    private static JsonObject With(JsonTree tree, string name, string? json)
    {
        var expected = Object(tree);
        expected.Remove(name);
        if (json is not null)
            expected[name] = JsonNode.Parse(json);
        return expected;
    }

    private static void AssertSame(JsonObject expected, AccsModel model) =>
        Assert.Empty(JsonComparison.Differences("$", JsonElement.Parse(expected.ToJsonString()), JsonElement.Parse(model.ToString())));
}
