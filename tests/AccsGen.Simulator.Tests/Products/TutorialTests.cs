using System.Text.Json.Nodes;
using AccsGen.Simulator.State;
using AccsGen.Simulator.Tests.Bulk;

namespace AccsGen.Simulator.Tests.Products;

/// <summary>The documentation's tutorials, with its own payloads: each request is accepted, each answer has the members that the page shows.</summary>
public sealed class TutorialTests
{
    private const string Configurable = "rest-tutorials-configurable-product-";
    private const string Bundle = "rest-tutorials-bundle-product-";
    private const string Image = "rest-tutorials-image-";

    [SharedFact]
    public async Task A_configurable_product()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State["categories"].Put("""{"id":16,"name":"Tees","parent_id":12,"path":"1/2/14/12/16"}""");

        await ShowsAsync(tenant, Configurable + "plan-product-L69", "GET", Find("Top"));
        var attributes = await tenant.OkAsync("GET", "/V1/products/attribute-sets/9/attributes");
        Assert.Empty(Samples.Missing(Samples.Body(Configurable + "plan-product-L117")[0], attributes.EnumerateArray().First(attribute => attribute.Text("attribute_code") == "size")));
        await ShowsAsync(tenant, Configurable + "plan-product-L187", "GET", "/V1/categories");

        var parent = await tenant.OkAsync("POST", "/V1/products", Samples.Body(Configurable + "create-configurable-product-L35").GetRawText());
        // The page shows a size of the parent that its request doesn't have.
        Assert.Equal(["$.custom_attributes[size]"], Samples.Missing(Samples.Body(Configurable + "create-configurable-product-L91"), parent));
        foreach (var (size, option) in ((string, string)[])[("S", "168"), ("M", "169"), ("L", "170")])
        {
            var body = Samples.Edit(Configurable + "create-simple-products-L32").ToJsonString().Replace("MS-Champ-S", $"MS-Champ-{size}", StringComparison.Ordinal).Replace("\"168\"", $"\"{option}\"", StringComparison.Ordinal);
            Assert.Empty(Samples.Missing(Samples.Body(Configurable + "create-simple-products-L97"), await tenant.OkAsync("POST", "/V1/products", body)));
        }
        var options = Samples.Body("rest-tutorials-bulk-configurable-product-define-config-product-options-L28")[0];
        Assert.True((await tenant.OkAsync("POST", "/V1/configurable-products/MS-Champ/options", options.GetRawText())).GetInt64() > 0);
        foreach (var size in (string[])["S", "M", "L"])
            Assert.True((await tenant.OkAsync("POST", "/V1/configurable-products/MS-Champ/child", $$"""{"childSku":"MS-Champ-{{size}}"}""")).GetBoolean());
        await ShowsAsync(tenant, Configurable + "create-personalization-option-L38", "POST", "/V1/products/options", Configurable + "create-personalization-option-L20");

        var whole = await tenant.ProductAsync("MS-Champ");
        Assert.Equal([168, 169, 170], whole.Extension("configurable_product_options")[0].List("values").Select(value => value.Integer("value_index")!.Value));
        Assert.Equal(3, whole.Extension("configurable_product_links").GetArrayLength());
        Assert.Equal("Add Your Name (Max 15 Characters)", Assert.Single(whole.List("options")).Text("title"));
        Assert.Equal("""["11","12","16"]""", whole.CustomAttribute("category_ids").GetRawText());
    }

    [SharedFact]
    public async Task A_configurable_product_in_bulk()
    {
        const string bulk = "rest-tutorials-bulk-configurable-product-";
        await using var tenant = await Tenant.StartAsync();

        foreach (var (path, body) in ((string, string)[])[
            ("products", Samples.Body(bulk + "create-configurable-simple-products-L46").GetRawText()),
            ("configurable-products/bySku/options", Samples.Body(bulk + "define-config-product-options-L28").GetRawText()),
            ("configurable-products/bySku/child", """[{"sku":"MS-Champ","childSku":"MS-Champ-S"},{"sku":"MS-Champ","childSku":"MS-Champ-M"},{"sku":"MS-Champ","childSku":"MS-Champ-L"}]""")])
        {
            var id = await tenant.SendBulkAsync("POST", $"/V1/async/bulk/{path}", body);
            await tenant.Simulator.Bulk.DrainAsync();
            Assert.Matches("^1+$", await tenant.StatesAsync(id));
        }

        var product = await tenant.ProductAsync("MS-Champ");
        Assert.Equal([168, 169, 170], product.Extension("configurable_product_options")[0].List("values").Select(value => value.Integer("value_index")!.Value));
        Assert.Equal(3, product.Extension("configurable_product_links").GetArrayLength());
    }

    [SharedFact]
    public async Task A_bundle()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State["categories"].Put("""{"id":32,"name":"What's New","parent_id":2,"path":"1/2/32"}""");
        foreach (var sku in (string[])["RAM-12GB", "RAM-24GB", "Monitor-15", "Monitor-17"])
            await tenant.CreateAsync(sku, """{"price":25}""");

        await ShowsAsync(tenant, Bundle + "plan-product-L53", "GET", Find("Default"));
        var attributes = await tenant.OkAsync("GET", "/V1/products/attribute-sets/4/attributes");
        foreach (var shown in Samples.Body(Bundle + "plan-product-L100").EnumerateArray())
            Assert.Empty(Samples.Missing(shown, attributes.EnumerateArray().First(attribute => attribute.Text("attribute_code") == shown.Text("attribute_code"))));
        await ShowsAsync(tenant, Bundle + "plan-product-L169", "GET", "/V1/categories");

        var shownBundle = Samples.Body(Bundle + "update-options-and-links-L28");
        await tenant.OkAsync("POST", "/V1/products", $$"""{"product":{{shownBundle.GetRawText()}}}""");
        var bundle = await tenant.ProductAsync("Desktop-Computer");
        Assert.Empty(Samples.Missing(shownBundle, bundle));
        Assert.Equal([2, 2], bundle.Extension("bundle_product_options").EnumerateArray().Select(option => option.List("product_links").Count()));

        // The page sends the option without its wrapper.
        var option = bundle.Extension("bundle_product_options")[0];
        var change = Samples.Edit(Bundle + "update-options-and-links-L221");
        change["option_id"] = option.Integer("option_id");
        foreach (var (link, known) in change["product_links"]!.AsArray().Zip(option.List("product_links")))
        {
            link!["id"] = known.Text("id");
            link["option_id"] = option.Integer("option_id");
        }
        Assert.Equal(option.Integer("option_id"), (await tenant.OkAsync("PUT", $"/V1/bundle-products/options/{option.Integer("option_id")}", $$"""{"option":{{change.ToJsonString()}}}""", "all")).GetInt64());
        // The page has the id of the option in the path, where that of the link belongs.
        var first = option.List("product_links").First().Text("id");
        var update = Samples.Edit(Bundle + "update-options-and-links-L279");
        update["linkedProduct"]!["option_id"] = option.Integer("option_id");
        Assert.True((await tenant.OkAsync("PUT", $"/V1/bundle-products/Desktop-Computer/links/{first}", update.ToJsonString())).GetBoolean());

        var changed = await tenant.OkAsync("GET", $"/V1/bundle-products/Desktop-Computer/options/{option.Integer("option_id")}");
        Assert.Equal(("RAM-Version-2", 2m), (changed.Text("title"), changed.List("product_links").First().Number("qty")));
    }

    [SharedFact]
    public async Task Images_by_store_view()
    {
        await using var tenant = await Tenant.StartAsync();
        var shown = Samples.Body(Image + "product-image-store-scope-L53");
        tenant.Simulator.State.Products.Put($$"""{"sku":"MJ03","name":"For all","attribute_set_id":4,"media_gallery_entries":{{shown.Member("media_gallery_entries").GetRawText()}}}""");

        foreach (var (request, response) in ((string, string)[])[("L42", "L53"), ("L113", "L125"), ("L215", "L258")])
        {
            var answer = await tenant.OkAsync("POST", "/V1/products", Samples.Body($"{Image}product-image-store-scope-{request}").GetRawText(), "default");
            var expected = Samples.Body($"{Image}product-image-store-scope-{response}");
            Assert.Equal(expected.Text("name"), answer.Text("name"));
            Assert.True(JsonElement.DeepEquals(expected.Member("media_gallery_entries"), answer.Member("media_gallery_entries")), answer.GetRawText());
        }
        var entry = Samples.Edit(Image + "product-image-store-scope-L314");
        entry["entry"]!["content"]!["base64_encoded_data"] = "aGk=";
        var id = (await tenant.OkAsync("POST", "/V1/products/MJ03/media", entry.ToJsonString(), "all")).GetString();
        var update = Samples.Edit(Image + "product-image-store-scope-L371");
        update["entry"]!["id"] = JsonNode.Parse(id!);
        Assert.True((await tenant.OkAsync("PUT", $"/V1/products/MJ03/media/{id}", update.ToJsonString(), "default")).GetBoolean());
        Assert.Equal("Updated label for default store view", (await tenant.OkAsync("GET", $"/V1/products/MJ03/media/{id}", store: "default")).Text("label"));
        Assert.Equal("New image label", (await tenant.OkAsync("GET", $"/V1/products/MJ03/media/{id}", store: "de")).Text("label"));
        Assert.Equal("/n/e/new-image.png", (await tenant.OkAsync("GET", $"/V1/products/MJ03/media/{id}")).Text("file"));
        Assert.True((await tenant.OkAsync("DELETE", $"/V1/products/MJ03/media/{id}")).GetBoolean());
        Assert.Equal("For all", (await tenant.ProductAsync("MJ03")).Text("name"));
    }

    private static async Task ShowsAsync(Tenant tenant, string sample, string method, string path, string? request = null) =>
        Assert.Empty(Samples.Missing(Samples.Body(sample), await tenant.OkAsync(method, path, request is null ? null : Samples.Body(request).GetRawText())));

    private static string Find(string set) =>
        $"/V1/eav/attribute-sets/list?searchCriteria[filterGroups][0][filters][0][field]=attribute_set_name&searchCriteria[filterGroups][0][filters][0][value]={set}&searchCriteria[filterGroups][1][filters][0][field]=entity_type_id&searchCriteria[filterGroups][1][filters][0][value]=4&searchCriteria[pageSize]=20";
}
