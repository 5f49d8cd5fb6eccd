namespace AccsGen.Integration.Tests.Corpus;

/// <summary>
/// The probes that other generated clients throw at, or silently lose data on: GET a product, PUT the same object back. What is sent has to be exactly what came.
/// </summary>
public sealed class PeerProbeTests
{
    private const string Plain =
        """
        {"id":1,"sku":"24-MB01","name":"Joust Duffle Bag &trade;","attribute_set_id":15,"price":0,"status":1,"visibility":4,"type_id":"simple","created_at":"2026-01-31 23:59:59","updated_at":"2026-02-01 00:00:00","weight":0.5,"extension_attributes":{"website_ids":[1],"category_links":[{"position":0,"category_id":"3"}],"stock_item":{"item_id":1,"qty":100,"is_in_stock":false,"is_qty_decimal":false,"min_qty":0}},"product_links":[],"options":[],"media_gallery_entries":[{"id":1,"media_type":"image","label":null,"position":0,"disabled":false,"types":["image","thumbnail"],"file":"/m/b/mb01-blue-0.jpg"}],"tier_prices":[],"custom_attributes":[{"attribute_code":"description","value":"<p>The sporty \"Joust\" – ü €</p>"},{"attribute_code":"color","value":"49"},{"attribute_code":"tax_class_id","value":"0"}]}
        """;

    [Theory]
    [InlineData(Plain)]
    [InlineData("""{"sku":"24-MB01","custom_attributes":[{"attribute_code":"category_ids","value":["3","4"]},{"attribute_code":"color","value":"49"},{"attribute_code":"empty","value":[]}]}""")]
    [InlineData("""{"sku":"24-MB01","weight":"1.0000"}""")]
    [InlineData("""{"sku":"24-MB01","extension_attributes":[]}""")]
    [InlineData("""{"sku":"24-MB01","extension_attributes":{"stock_item":{"qty":5,"next":{"deep":[1,null]}},"vendor":{"id":7}},"vendor_code":"A-1","vendor_flags":[true,{"x":null}]}""")]
    [InlineData("""{"custom_attributes":[{"label":"Blue","value":["3"],"attribute_code":"color"}],"extension_attributes":{"z":1,"website_ids":["1"]},"vendor":{"weight":"1.0000"},"price":10}""")]
    public async Task A_product_is_put_back_exactly_as_it_was_got(string json)
    {
        using var tenant = new ScriptedTenant();
        tenant.Answers(json);

        var product = await tenant.Client.Products.GetAsync("24-MB01");
        await tenant.Client.Products.UpdateAsync("24-MB01", product);

        Assert.Equal(InOneOrder(JsonElement.Parse($$"""{"product":{{json}}}""")), InOneOrder(JsonElement.Parse(tenant.LatestBody)));
    }

    [Fact]
    public async Task The_probes_are_understood_and_not_only_kept()
    {
        using var tenant = new ScriptedTenant();
        tenant.Answers("""{"sku":"24-MB01","price":0,"weight":"1.0000","extension_attributes":[],"vendor_code":"A-1","custom_attributes":[{"attribute_code":"category_ids","value":["3","4"]}]}""");

        var product = await tenant.Client.Products.GetAsync("24-MB01");

        Assert.Equal((0m, 1.0000m), (product.Price, product.Weight));
        Assert.NotNull(product.ExtensionAttributes);
        Assert.Equal(["3", "4"], product.CustomAttributes.GetList("category_ids"));
        Assert.Equal("A-1", product.AdditionalMembers["vendor_code"]!.Value.AsText());
    }

    [Fact]
    public async Task A_400_with_parameters_as_an_object_has_its_message_filled_in_and_its_body_kept()
    {
        using var tenant = new ScriptedTenant();
        const string Body = """{"message":"\"%fieldName\" is required. Enter and try again.","parameters":{"fieldName":"product"}}""";
        tenant.Answers(Body, HttpStatusCode.BadRequest);

        var exception = await Assert.ThrowsAsync<AccsValidationException>(() => tenant.Client.Products.UpdateAsync("24-MB01", new Product { Price = 1m }));

        Assert.Equal("\"product\" is required. Enter and try again.", exception.ApiMessage);
        Assert.Equal("product", exception.Parameters["fieldName"]);
        Assert.Equal(Body, exception.Body);
    }

    private static string Member(JsonProperty member) => $"\"{member.Name}\":{InOneOrder(member.Value)}";

    /// <summary>The text, character by character, but for the order of members: the client writes them in the order of the spec.</summary>
    private static string InOneOrder(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(Member))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(InOneOrder))}]",
        _ => value.GetRawText(),
    };
}
