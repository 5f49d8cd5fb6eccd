using System.Text.Json.Nodes;

namespace AccsGen.Runtime.Tests.Models;

public sealed class RawJsonTests
{
    [Fact]
    public void Values_convert_from_what_people_have()
    {
        RawJson[] values = ["te\"xt", true, 5L, 1.50m, 0.1, new JsonObject { ["a"] = 1 }, JsonSerializer.SerializeToElement(new[] { 1 }), (string?)null];

        Assert.Equal(["\"te\\\"xt\"", "true", "5", "1.50", "0.1", """{"a":1}""", "[1]", "null"], values.Select(value => value.ToString()));
    }

    [Fact]
    public void The_default_is_null()
    {
        Assert.Equal("null", default(RawJson).ToString());
        Assert.Equal(JsonValueKind.Null, default(RawJson).Kind);
        Assert.Null(default(RawJson).AsNode());
        Assert.Null(default(RawJson).AsText());
        Assert.Equal(default, RawJson.Parse(" null "));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("abc")]
    public void Only_json_is_accepted(string text) => Assert.ThrowsAny<JsonException>(() => RawJson.Parse(text));

    [Fact]
    public void Text_is_unescaped_and_other_values_give_their_json()
    {
        Assert.Equal("a\nü", RawJson.Parse("\"a\\n\\u00fc\"").AsText());
        Assert.Equal("[1]", RawJson.Parse("[1]").AsText());
        Assert.Equal("true", RawJson.Parse("true").AsText());
    }

    [Fact]
    public void JsonSerializer_takes_it_as_the_value_it_is() =>
        Assert.Equal("""{"x":[1.0]}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Dictionary<string, RawJson>>("""{"x":[1.0]}""")));
}
