namespace AccsGen.Runtime.Tests.Models;

public sealed class CustomAttributesTests
{
    private const string Json = """{"custom_attributes":[{"attribute_code":"color","value":"blue"},{"attribute_code":"category_ids","value":["3","4"]},{"attribute_code":"position","value":7},{"attribute_code":"color","value":"red"}]}""";

    [Fact]
    public void Values_are_found_by_code_the_first_of_duplicates()
    {
        var attributes = TestItem.Read(Json).CustomAttributes;

        Assert.Equal("blue", attributes.GetText("color"));
        Assert.Equal(["3", "4"], attributes.GetList("category_ids"));
        Assert.Equal("7", attributes.GetText("position"));
        Assert.Equal(["7"], attributes.GetList("position"));
        Assert.Null(attributes.GetText("category_ids"));
        Assert.True(attributes["size"].IsMissing);
        Assert.Null(attributes.GetText("size"));
        Assert.Equal(4, attributes.Count);
    }

    [Fact]
    public void Setting_keeps_the_place_and_leaves_one_of_the_code()
    {
        var item = TestItem.Read(Json);

        item.CustomAttributes["color"] = "green";
        item.CustomAttributes["category_ids"] = new[] { "5" };
        item.CustomAttributes["weight"] = 1.50m;
        item.CustomAttributes["nothing"] = (string?)null;
        Assert.True(item.CustomAttributes.Remove("position"));

        Assert.Equal(
            """{"custom_attributes":[{"attribute_code":"color","value":"green"},{"attribute_code":"category_ids","value":["5"]},{"attribute_code":"weight","value":1.50},{"attribute_code":"nothing","value":null}]}""",
            item.ToString());
    }

    [Theory]
    [InlineData("""{"attribute_code":5,"attribute_code":"a","value":"1"}""", "a", """{"attribute_code":"a","value":"1"}""")]
    [InlineData("""{"attribute_code":"b","x":1,"attribute_code":[],"attribute_code":"a"}""", "a", """{"attribute_code":"a","x":1}""")]
    [InlineData("""{"attribute_code":"a","value":"1","attribute_code":93}""", "93", """{"value":"1","attribute_code":93}""")]
    [InlineData("""{"attribute_code":"a","attribute_code":{}}""", null, """{"attribute_code":"a","attribute_code":{}}""")]
    public void Of_a_repeated_code_the_last_one_counts(string entry, string? code, string written)
    {
        var item = TestItem.Read($$"""{"custom_attributes":[{{entry}}]}""");

        Assert.Equal(code, item.CustomAttributes.SingleOrDefault().Code);
        Assert.Equal($$"""{"custom_attributes":[{{written}}]}""", item.ToString());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("\"{}\"")]
    [InlineData("\" [ ] \"")]
    public void Nothing_stays_as_it_came_until_something_is_set(string nothing)
    {
        var json = $$"""{"custom_attributes":{{nothing}}}""";
        var item = TestItem.Read(json);

        Assert.Empty(item.CustomAttributes);
        Assert.Equal(json, item.ToString());
        item.CustomAttributes["a"] = "1";
        Assert.Equal("""{"custom_attributes":[{"attribute_code":"a","value":"1"}]}""", item.ToString());
    }

    [Fact]
    public void A_code_that_PHP_made_a_number_is_found_by_its_text_and_stays_a_number()
    {
        var item = TestItem.Read("""{"custom_attributes":[{"attribute_code":93,"value":"x"}]}""");

        Assert.Equal("x", item.CustomAttributes.GetText("93"));
        item.CustomAttributes["93"] = "y";
        Assert.Equal("""{"custom_attributes":[{"value":"y","attribute_code":93}]}""", item.ToString());
    }

    [Theory]
    [InlineData("""{"attribute_code":"\ud800","value":1}""")]
    [InlineData("""{"attribute_code":["a"],"value":1}""")]
    public void A_code_that_is_no_text_sinks_nothing_beside_it(string entry)
    {
        var json = $$"""{"sku":"a","custom_attributes":[{{entry}},{"attribute_code":"b","value":"2"}]}""";

        var item = TestItem.Read(json);

        Assert.Equal("2", Assert.Single(item.CustomAttributes).Value.Text);
        Assert.Equal(json, item.ToString());
    }

    [Fact]
    public void All_of_a_code_are_removed_and_any_number_is_added()
    {
        var attributes = TestItem.Read(Json).CustomAttributes;

        Assert.True(attributes.Remove("color"));
        Assert.False(attributes.Remove("color"));
        for (var i = 0; i < 100; i++)
            attributes.Add($"a{i}", i);

        Assert.Equal(102, attributes.Count);
        Assert.Equal(["category_ids", "position", "a0"], attributes.Select(attribute => attribute.Code).Take(3));
        Assert.Equal("99", attributes.GetText("a99"));
        attributes.Clear();
        Assert.Empty(attributes);
        attributes["color"] = "blue";
        Assert.Equal(new CustomAttribute("color", "blue"), Assert.Single(attributes));
    }

    [Fact]
    public void Each_collection_has_what_was_read_into_it_however_many_came_before()
    {
        var many = string.Join(',', Enumerable.Range(0, 500).Select(i => $$"""{"attribute_code":"a{{i}}","value":"{{i}}"}"""));

        var first = TestItem.Read($$"""{"custom_attributes":[{{many}}]}""").CustomAttributes;
        var second = TestItem.Read("""{"custom_attributes":[{"attribute_code":"x","value":"1"},{"value":"2"},{"attribute_code":"y","value":"3"}]}""").CustomAttributes;

        Assert.Equal(500, first.Count);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => new CustomAttribute($"a{i}", $"{i}")), first);
        Assert.Equal([new("x", "1"), new("y", "3")], second);
    }

    [Fact]
    public void Changing_them_while_they_are_enumerated_is_an_error()
    {
        var attributes = TestItem.Read(Json).CustomAttributes;
        Action[] changes = [() => attributes["color"] = "red", () => attributes.Add("new", "1"), () => attributes.Remove("position"), attributes.Clear];

        foreach (var change in changes)
        {
            Assert.Throws<InvalidOperationException>(() =>
            {
                foreach (var _ in attributes)
                    change();
            });
        }
    }

    [Fact]
    public void The_form_that_a_fields_filter_makes_is_read()
    {
        var attributes = TestItem.Read("""{"custom_attributes":{"3":{"attribute_code":"color","value":"blue"}}}""").CustomAttributes;

        Assert.Equal(new CustomAttribute("color", "blue"), Assert.Single(attributes));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    public void Nothing_is_read_as_an_empty_collection(string json) => Assert.Empty(TestItem.Read($$"""{"custom_attributes":{{json}}}""").CustomAttributes);

    [Fact]
    public void A_value_is_any_number()
    {
        var item = new TestItem();

        item.CustomAttributes["a"] = 5;
        item.CustomAttributes["b"] = 9007199254740993;
        item.CustomAttributes["c"] = 1.50m;
        item.CustomAttributes["d"] = 0.1;

        Assert.Equal(["5", "9007199254740993", "1.50", "0.1"], item.CustomAttributes.Select(attribute => attribute.Value.Json.ToString()));
        Assert.Throws<ArgumentException>(() => item.CustomAttributes["e"] = double.NaN);
    }

    [Fact]
    public void A_value_is_any_json()
    {
        CustomAttributeValue value = RawJson.Parse("""{"a":[1]}""");

        Assert.Null(value.Text);
        Assert.Null(value.List);
        Assert.Equal("""{"a":[1]}""", value.Json.ToString());
        Assert.Equal(value, (CustomAttributeValue)RawJson.Parse("""{"a":[1]}"""));
        Assert.Equal("blue", ((CustomAttributeValue)(RawJson)"blue").Text);
    }

    [Theory]
    [InlineData("plain <p class='x'>&amp;</p> text")]
    [InlineData("")]
    [InlineData("a \"quote\", a \\ and a line\nbreak")]
    [InlineData("\u00fcn\u00efc\u00f6de \u20ac \ud83d\ude00")]
    [InlineData("\u007f")]
    public void Any_text_is_written_as_it_was_set(string text)
    {
        var item = new TestItem();
        item.CustomAttributes["c\u00f6de"] = text;
        item.CustomAttributes["code"] = text;
        item.CustomAttributes["long"] = string.Concat(Enumerable.Repeat(text + "x", 5000));

        var read = TestItem.Read(item.ToString());

        Assert.Equal(text, read.CustomAttributes.GetText("c\u00f6de"));
        Assert.Equal(text, read.CustomAttributes.GetText("code"));
        Assert.Equal(item.CustomAttributes.GetText("long"), read.CustomAttributes.GetText("long"));
        Assert.Equal(item.ToString(), read.ToString());
    }

    [Fact]
    public void An_encoder_of_the_users_own_is_heeded()
    {
        var item = new TestItem();
        item.CustomAttributes["html"] = "<b>";

        Assert.Contains("\\u003Cb\\u003E", System.Text.Json.JsonSerializer.Serialize(item), StringComparison.Ordinal);
    }
}
