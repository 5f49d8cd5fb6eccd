using AccsGen.Naming;

namespace AccsGen.Generator.Tests.Naming;

public sealed class NameOverridesTests
{
    [Theory]
    [InlineData("[]", "the document is not an object")]
    [InlineData("{ oops", "names.json: ")]
    [InlineData("""{ "things": {} }""", "'things' is none of")]
    [InlineData("""{ "operations": [] }""", "'operations' is not an object")]
    [InlineData("""{ "operations": { "/V1/a": "A.Get" } }""", "'/V1/a' is not a method and a path")]
    [InlineData("""{ "operations": { "GET /V1/a": "Get" } }""", "'Get', for 'GET /V1/a', is not a client and a method")]
    [InlineData("""{ "operations": { "GET /V1/a": "A.get" } }""", "'A.get'")]
    [InlineData("""{ "operations": { "GET /a": "A.Get", "GET /a": "A.List" } }""", "'GET /a' stands twice")]
    [InlineData("""{ "models": { "a": 1 } }""", "the name of 'a' is not a string")]
    [InlineData("""{ "models": { "a": "a b" } }""", "'a b', for 'a', is not a C# name")]
    [InlineData("""{ "methods": {} }""", "'methods' is not an array")]
    [InlineData("""{ "methods": ["cart/item", "carts/items"] }""", "'carts/items' stands twice")]
    public void A_mistake_is_said_clearly(string text, string message)
    {
        var exception = Assert.Throws<FormatException>(() => NameOverrides.Parse(text));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void They_are_compared_by_value()
    {
        const string Text = """{ "operations": { "GET /a": "A.Get" }, "models": { "a": "A" }, "clients": { "a": "A" }, "methods": ["a/b"] }""";

        Assert.Equal(NameOverrides.Parse(Text), NameOverrides.Parse(Text));
        Assert.Equal(NameOverrides.Parse(Text).GetHashCode(), NameOverrides.Parse(Text).GetHashCode());
        Assert.NotEqual(NameOverrides.Parse(Text), NameOverrides.Parse(Text.Replace("a/b", "a/c", StringComparison.Ordinal)));
        Assert.Equal(NameOverrides.Empty, NameOverrides.Parse("{}"));
    }

    [Fact]
    public void The_file_is_sorted()
    {
        using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Documents.OverridesFile));

        foreach (var section in json.RootElement.EnumerateObject())
        {
            var keys = section.Name == "methods"
                ? section.Value.EnumerateArray().Select(m => m.GetString()!).ToList()
                : section.Value.EnumerateObject().Select(m => m.Name).ToList();

            Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        }
    }
}
