using AccsGen.Simulator.Answers;

namespace AccsGen.Simulator.Tests;

public sealed class FieldsFilterTests
{
    private const string Product = """{"sku":"A","price":1,"stock":{"qty":5,"min":0},"links":[{"id":1,"n":2},{"id":3}],"none":[],"custom_attributes":[{"attribute_code":"a","value":"1"},{"attribute_code":"b","value":"2"},{"attribute_code":"c","value":"3"}]}""";

    [Theory]
    [InlineData("sku,price", """{"sku":"A","price":1}""")]
    [InlineData("stock", """{"stock":{"qty":5,"min":0}}""")]
    [InlineData("stock[qty],sku", """{"sku":"A","stock":{"qty":5}}""")]
    [InlineData("links[id]", """{"links":[{"id":1},{"id":3}]}""")]
    [InlineData("none", """{"none":[]}""")]
    [InlineData("none[id]", """{"none":null}""")]
    [InlineData("custom_attributes[a,b]", """{"custom_attributes":[{"attribute_code":"a","value":"1"},{"attribute_code":"b","value":"2"}]}""")]
    [InlineData("custom_attributes[attribute_code]", """{"custom_attributes":[{"attribute_code":"a"},{"attribute_code":"b"},{"attribute_code":"c"}]}""")]
    [InlineData("custom_attributes[value,attribute_code]", """{"custom_attributes":[{"attribute_code":"a","value":"1"},{"attribute_code":"b","value":"2"},{"attribute_code":"c","value":"3"}]}""")]
    [InlineData("custom_attributes[c]", """{"custom_attributes":{"2":{"attribute_code":"c","value":"3"}}}""")]
    [InlineData("unknown", "[]")]
    [InlineData("sku, price", "[]")]
    [InlineData("sku[", "[]")]
    [InlineData("sku]", "[]")]
    [InlineData("stock[]", "[]")]
    [InlineData("stock[qty]]", "[]")]
    [InlineData("", Product)]
    [InlineData("0", Product)]
    public void Keeps_what_is_chosen(string fields, string expected) => Assert.Equal(expected, Apply(fields, Product));

    [Theory]
    [InlineData("""[{"a":1,"b":2},{"b":3}]""", """[{"a":1},[]]""")]
    [InlineData("[]", "[]")]
    [InlineData("true", "true")]
    [InlineData("\"text\"", "\"text\"")]
    public void Filters_a_list_by_element_and_leaves_scalars(string answer, string expected) => Assert.Equal(expected, Apply("a", answer));

    [Fact]
    public void A_filter_of_any_depth_is_answered() => Assert.Equal("[]", Apply(string.Concat(Enumerable.Repeat("a[", 100_000)), Product));

    [Fact]
    public async Task Shortens_the_answers_of_searches_and_writes()
    {
        await using var tenant = await Tenant.StartAsync();

        var search = await tenant.GetAsync("/V1/products?searchCriteria[pageSize]=1&fields=items[sku,extension_attributes[website_ids]],total_count");
        var update = await tenant.SendAsync("PUT", "/V1/products/24-MB01?fields=sku,price", """{"product":{"price":5}}""");

        Assert.Equal("""{"items":[{"sku":"24-MB01","extension_attributes":{"website_ids":[1]}}],"total_count":200}""", search.Text);
        Assert.Equal("""{"sku":"24-MB01","price":5}""", update.Text);
    }

    private static string Apply(string fields, string answer) => Encoding.UTF8.GetString(FieldsFilter.Apply(fields, Encoding.UTF8.GetBytes(answer)).Span);
}
