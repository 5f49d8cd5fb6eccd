namespace AccsGen.Runtime.Tests.Models;

public sealed class LenientReadingTests
{
    [Theory]
    [InlineData("5", 5L)]
    [InlineData("\"5\"", 5L)]
    [InlineData("5.0", 5L)]
    [InlineData("5e2", 500L)]
    [InlineData("\"-7\"", -7L)]
    [InlineData("null", null)]
    [InlineData("5.5", null)]
    [InlineData("\"\"", null)]
    [InlineData("\"five\"", null)]
    [InlineData("[5]", null)]
    [InlineData("true", null)]
    public void An_integer_is_read_from_whatever_says_one(string json, long? expected) => Assert.Equal(expected, TestItem.Read($$"""{"id":{{json}}}""").Id);

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("\"1\"", true)]
    [InlineData("\"0\"", false)]
    [InlineData("\"true\"", true)]
    [InlineData("\"False\"", false)]
    [InlineData("null", null)]
    [InlineData("2", null)]
    [InlineData("\"yes\"", null)]
    [InlineData("{}", null)]
    public void A_boolean_is_read_from_whatever_says_one(string json, bool? expected) => Assert.Equal(expected, TestItem.Read($$"""{"active":{{json}}}""").Active);

    [Theory]
    [InlineData("\"a\"", "a")]
    [InlineData("12.50", "12.50")]
    [InlineData("true", "true")]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public void Text_is_read_from_any_scalar(string json, string? expected) => Assert.Equal(expected, TestItem.Read($$"""{"sku":{{json}}}""").Sku);

    [Theory]
    [InlineData("29.949999999999999", "29.949999999999999")]
    [InlineData("\"1.0000\"", "1.0000")]
    [InlineData("1e3", "1000")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("\" 5\"", null)]
    [InlineData("1e400", null)]
    [InlineData("1e-40", null)]
    [InlineData("0e9999999999999999999", "0")]
    public void A_decimal_keeps_its_value_or_is_left_raw(string json, string? expected)
    {
        var item = TestItem.Read($$"""{"price":{{json}}}""");

        Assert.Equal(expected, item.Price?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""["a","b"]""", "a|b")]
    [InlineData("""{"0":"a","3":"b"}""", "a|b")]
    [InlineData("""[1,true]""", "1|true")]
    [InlineData("\"a\"", "a")]
    [InlineData("[]", "")]
    [InlineData("{}", "")]
    [InlineData("null", null)]
    [InlineData("\"\"", "")]
    [InlineData("""{"color":"a"}""", null)]
    [InlineData("""["a",{},"b"]""", "a|b")]
    [InlineData("\"[\\\"a\\\",\\\"b\\\"]\"", "a|b")]
    public void A_list_is_read_from_arrays_objects_with_numeric_keys_and_single_scalars(string json, string? expected)
    {
        var tags = TestItem.Read($$"""{"tags":{{json}},"id":1}""").Tags;

        Assert.Equal(expected, tags is null ? null : string.Join('|', tags));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    public void An_empty_object_is_read_from_what_php_makes_of_it(string json)
    {
        var item = TestItem.Read($$"""{"parent":{{json}},"sku":"after"}""");

        Assert.NotNull(item.Parent);
        Assert.Equal("after", item.Sku);
    }

    [Fact]
    public void A_model_that_came_as_an_empty_array_is_an_object_once_something_is_set()
    {
        var item = TestItem.Read("""{"parent":[]}""");

        item.Parent!.Id = 1;

        Assert.Equal("""{"parent":{"id":1}}""", item.ToString());
    }

    [Theory]
    [InlineData("2026-01-02 03:04:05", "2026-01-02T03:04:05+00:00")]
    [InlineData("2026-01-02", "2026-01-02T00:00:00+00:00")]
    [InlineData("2026-01-02T03:04:05+02:00", "2026-01-02T03:04:05+02:00")]
    [InlineData("0000-00-00 00:00:00", null)]
    [InlineData("", null)]
    public void A_time_without_offset_is_utc(string text, string? expected)
    {
        var time = TestItem.Read($$"""{"created_at":"{{text}}"}""").CreatedAt;

        Assert.Equal(expected, time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Unknown_enumeration_values_are_kept()
    {
        var item = TestItem.Read("""{"status":"brand_new","level":77}""");

        Assert.Equal("brand_new", item.Status?.Value);
        Assert.Equal(77, item.Level?.Value);
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_models_through_their_own_code()
    {
        var item = JsonSerializer.Deserialize<List<TestItem>>("""[{"id":"5","parent":[],"x":[1.0]}]""")!.Single();

        Assert.Equal(5, item.Id);
        Assert.Equal("""[{"id":"5","parent":[],"x":[1.0]}]""", JsonSerializer.Serialize(new[] { item }));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TestItem>("5"));
    }
}
