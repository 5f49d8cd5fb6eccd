using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

/// <summary>Values by store view, and what is inherited (accs-wire.md, sections 10 and 12).</summary>
public sealed class StoreScopeTests
{
    [Fact]
    public async Task What_is_written_for_a_view_counts_there_only_and_the_rest_is_inherited()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await tenant.ProductAsync("24-WT02");

        var answer = await tenant.UpdateAsync("24-WT02", """{"name":"Uhr","custom_attributes":[{"attribute_code":"meta_title","value":"Uhren"}]}""", "de");

        Assert.Equal(("Uhr", "Uhren"), (answer.Text("name"), answer.Custom("meta_title")));
        Assert.Equal("Uhr", (await tenant.ProductAsync("24-WT02", "de")).Text("name"));
        Assert.Equal(before.Custom("description"), (await tenant.ProductAsync("24-WT02", "de")).Custom("description"));
        foreach (var store in (string[])["all", "default", "outlet_en"])
        {
            var product = await tenant.ProductAsync("24-WT02", store);
            Assert.Equal((before.Text("name"), null), (product.Text("name"), product.Custom("meta_title")));
        }
        await tenant.UpdateAsync("24-WT02", """{"name":"Watch for all"}""");
        Assert.Equal("Watch for all", (await tenant.ProductAsync("24-WT02", "default")).Text("name"));
        Assert.Equal("Uhr", (await tenant.ProductAsync("24-WT02", "de")).Text("name"));
    }

    [Theory]
    [InlineData("default", "default", "all")]
    [InlineData("all", "all", "de")]
    public async Task Without_a_Store_header_the_option_says_which_store_is_meant(string whenAbsent, string written, string other)
    {
        await using var tenant = await Tenant.StartAsync(options => options.StoreWhenAbsent = whenAbsent);
        var before = await tenant.ProductAsync("24-WT02", "outlet_en");

        await tenant.UpdateAsync("24-WT02", """{"name":"Written"}""", store: null);

        Assert.Equal("Written", (await tenant.ProductAsync("24-WT02", written)).Text("name"));
        Assert.Equal("Written", (await tenant.ProductAsync("24-WT02", store: null)).Text("name"));
        Assert.Equal(whenAbsent == "all" ? "Written" : before.Text("name"), (await tenant.ProductAsync("24-WT02", other)).Text("name"));
    }

    [Fact]
    public async Task Null_restores_inheritance_in_a_view()
    {
        await using var tenant = await Tenant.StartAsync();
        var inherited = await tenant.ProductAsync("24-MB01");
        var own = await tenant.ProductAsync("24-MB01", "de");

        var answer = await tenant.UpdateAsync("24-MB01", """{"name":null,"custom_attributes":[{"attribute_code":"description","value":null}]}""", "de");

        Assert.NotEqual(inherited.Text("name"), own.Text("name"));
        Assert.Equal((inherited.Text("name"), inherited.Custom("description")), (answer.Text("name"), answer.Custom("description")));
        Assert.DoesNotContain("@stores", tenant.Simulator.State.Products.Find("24-MB01")!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_changes_nothing_where_there_is_nothing_to_inherit()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await tenant.ProductAsync("24-MB01");

        await tenant.UpdateAsync("24-MB01", """{"price":null}""", "de");
        await tenant.UpdateAsync("24-MB01", """{"name":null,"price":null,"status":null,"visibility":null}""");

        var after = await tenant.ProductAsync("24-MB01");
        Assert.Equal(
            (before.Text("name"), before.Number("price"), before.Integer("status"), before.Integer("visibility")),
            (after.Text("name"), after.Number("price"), after.Integer("status"), after.Integer("visibility")));
    }

    [Fact]
    public async Task Sending_back_what_was_read_pins_it()
    {
        await using var tenant = await Tenant.StartAsync();
        var read = await tenant.ProductAsync("24-WT02", "de");

        await tenant.OkAsync("PUT", "/V1/products/24-WT02", $$"""{"product":{{read.GetRawText()}}}""", "de");
        await tenant.UpdateAsync("24-WT02", """{"name":"New for all"}""");

        Assert.Equal(read.Text("name"), (await tenant.ProductAsync("24-WT02", "de")).Text("name"));
        Assert.Equal("New for all", (await tenant.ProductAsync("24-WT02", "default")).Text("name"));
    }

    [Fact]
    public async Task Global_attributes_are_the_same_in_all_stores_and_those_of_a_website_in_its_views()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.UpdateAsync("24-WT02", """{"price":77.5,"weight":3,"status":2,"visibility":2,"attribute_set_id":9,"custom_attributes":[{"attribute_code":"color","value":"50"},{"attribute_code":"tax_class_id","value":"0"}]}""", "de");

        foreach (var (store, status, visibility, tax) in ((string, int, int, string)[])[("all", 1, 4, "2"), ("default", 2, 4, "0"), ("de", 2, 2, "0"), ("outlet_en", 1, 4, "2")])
        {
            var product = await tenant.ProductAsync("24-WT02", store);
            Assert.Equal((77.5m, 3, 9, "50"), (product.Number("price"), product.Number("weight"), product.Integer("attribute_set_id"), product.Custom("color")));
            Assert.Equal((status, visibility, tax), (product.Integer("status"), product.Integer("visibility"), product.Custom("tax_class_id")));
        }
    }

    [Fact]
    public async Task What_is_created_without_an_explicit_store_is_global()
    {
        await using var tenant = await Tenant.StartAsync();

        var absent = await tenant.CreateAsync("S-1", """{"custom_attributes":[{"attribute_code":"description","value":"For all"}]}""", store: null);
        var all = await tenant.CreateAsync("S-2");
        var german = await tenant.CreateAsync("S-3", """{"custom_attributes":[{"attribute_code":"description","value":"Nur hier"}]}""", "outlet_en");

        Assert.Equal("For all", (await tenant.ProductAsync("S-1", "de")).Custom("description"));
        Assert.Equal("[1]", absent.Extension("website_ids").GetRawText());
        Assert.Equal("[1,2]", all.Extension("website_ids").GetRawText());
        Assert.Equal("[2]", german.Extension("website_ids").GetRawText());
        Assert.Equal("Nur hier", (await tenant.ProductAsync("S-3", "outlet_en")).Custom("description"));
        Assert.Equal(("Name of S-3", null), ((await tenant.ProductAsync("S-3")).Text("name"), (await tenant.ProductAsync("S-3")).Custom("description")));
    }

    [Fact]
    public async Task A_search_sees_the_values_of_its_store()
    {
        await using var tenant = await Tenant.StartAsync();
        const string byName = "/V1/products?searchCriteria[filterGroups][0][filters][0][field]=name&searchCriteria[filterGroups][0][filters][0][conditionType]=like&searchCriteria[filterGroups][0][filters][0][value]=Hafen%25";

        var german = await tenant.OkAsync("GET", byName, store: "de");
        var others = await tenant.OkAsync("GET", byName, store: "default");
        var sorted = await tenant.OkAsync("GET", "/V1/products?searchCriteria[sortOrders][0][field]=name&searchCriteria[sortOrders][0][direction]=ASC", store: "de");

        Assert.Equal("24-MB01", Assert.Single(german.List("items")).Text("sku"));
        Assert.StartsWith("Hafen", german.List("items").First().Text("name"), StringComparison.Ordinal);
        Assert.Equal(0, others.Integer("total_count"));
        var names = sorted.List("items").Select(item => item.Text("name")).ToList();
        Assert.Contains("Hafen Sporttasche", names);
        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public async Task The_query_can_name_another_store_than_the_header()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.StartsWith("Hafen", (await tenant.OkAsync("GET", "/V1/products/24-MB01?storeId=2", store: "all")).Text("name"), StringComparison.Ordinal);
        Assert.StartsWith("Harbor", (await tenant.OkAsync("GET", "/V1/products/24-MB01?storeId=0", store: "de")).Text("name"), StringComparison.Ordinal);
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The store that was requested wasn't found. Verify the store and try again.", [], "GET", "/V1/products/24-MB01?storeId=99");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The store that was requested wasn't found. Verify the store and try again.", [], "GET", "/V1/products/24-MB01", store: "fr");
    }

    [Fact]
    public async Task A_price_of_a_view_goes_on_being_its_own()
    {
        await using var tenant = await Tenant.StartAsync(options => options.PriceScope = CatalogPriceScope.Website);
        await tenant.UpdateAsync("24-MB01", """{"price":50}""");
        await tenant.OkAsync("POST", "/V1/products/base-prices", """{"prices":[{"sku":"24-MB01","store_id":3,"price":40}]}""");

        var given = (await tenant.ProductAsync("24-MB01", "outlet_en")).Number("price");
        await tenant.UpdateAsync("24-MB01", """{"price":45}""", "outlet_en");
        await tenant.UpdateAsync("24-MB01", """{"price":55}""", "de");

        Assert.Equal(40, given);
        Assert.Equal((45m, 55m, 55m), ((await tenant.ProductAsync("24-MB01", "outlet_en")).Number("price"), (await tenant.ProductAsync("24-MB01", "de")).Number("price"), (await tenant.ProductAsync("24-MB01")).Number("price")));
        await tenant.UpdateAsync("24-MB01", """{"price":null}""", "outlet_en");
        Assert.Equal(55, (await tenant.ProductAsync("24-MB01", "outlet_en")).Number("price"));
    }

    [Fact]
    public async Task Labels_positions_and_states_of_images_can_differ_by_view()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await AddImageAsync(tenant, "24-WB02", """{"label":"For all","position":3,"disabled":false}""");

        await tenant.OkAsync("PUT", $"/V1/products/24-WB02/media/{id}", $$$"""{"entry":{"id":{{{id}}},"media_type":"image","label":"Nur hier","disabled":true,"types":[]}}""", "de");

        var german = await tenant.OkAsync("GET", $"/V1/products/24-WB02/media/{id}", store: "de");
        Assert.Equal(("Nur hier", true, 3L), (german.Text("label"), german.Flag("disabled"), german.Integer("position")));
        Assert.Equal("For all", (await tenant.OkAsync("GET", $"/V1/products/24-WB02/media/{id}", store: "default")).Text("label"));
        // Leaving the list out changes nothing, null in an entry restores inheritance.
        await tenant.UpdateAsync("24-WB02", """{"media_gallery_entries":null,"name":"Hier"}""", "de");
        Assert.Equal("Nur hier", (await tenant.OkAsync("GET", $"/V1/products/24-WB02/media/{id}", store: "de")).Text("label"));
        await tenant.UpdateAsync("24-WB02", $$"""{"media_gallery_entries":[{"id":{{id}},"label":null,"disabled":null,"position":null}]}""", "de");
        german = await tenant.OkAsync("GET", $"/V1/products/24-WB02/media/{id}", store: "de");
        Assert.Equal(("For all", false), (german.Text("label"), german.Flag("disabled")));
    }

    [Fact]
    public async Task The_role_of_an_image_can_differ_by_view()
    {
        await using var tenant = await Tenant.StartAsync();
        var first = await AddImageAsync(tenant, "24-WB02", """{"types":["image","thumbnail"]}""");
        var second = await AddImageAsync(tenant, "24-WB02", """{"types":[]}""");

        await tenant.OkAsync("PUT", $"/V1/products/24-WB02/media/{second}", """{"entry":{"types":["image"]}}""", "de");

        Assert.Equal("""["thumbnail"] ["image"]""", await TypesAsync("de"));
        Assert.Equal("""["image","thumbnail"] []""", await TypesAsync("default"));
        var german = await tenant.ProductAsync("24-WB02", "de");
        Assert.Equal(german.List("media_gallery_entries").Last().Text("file"), german.Custom("image"));

        async Task<string> TypesAsync(string store) =>
            string.Join(' ', (await tenant.OkAsync("GET", "/V1/products/24-WB02/media", store: store)).EnumerateArray().Where(entry => entry.Integer("id") == first || entry.Integer("id") == second).Select(entry => entry.Member("types").GetRawText()));
    }

    [Fact]
    public async Task Titles_of_options_can_differ_by_view_and_nothing_else_of_them()
    {
        await using var tenant = await Tenant.StartAsync();
        var option = await tenant.OkAsync("POST", "/V1/products/options", """{"option":{"product_sku":"24-MB01","title":"Color","type":"drop_down","sort_order":1,"is_require":true,"values":[{"title":"Red","price":1,"price_type":"fixed","sort_order":1}]}}""", "all");
        var id = option.Integer("option_id");
        var value = option.List("values").Single().Integer("option_type_id");

        await tenant.OkAsync("PUT", $"/V1/products/options/{id}", $$$"""{"option":{"product_sku":"24-MB01","title":"Farbe","type":"drop_down","sort_order":5,"is_require":true,"values":[{"option_type_id":{{{value}}},"title":"Rot","price":2,"price_type":"fixed","sort_order":1}]}}""", "de");

        var german = await tenant.OkAsync("GET", $"/V1/products/24-MB01/options/{id}", store: "de");
        var others = await tenant.OkAsync("GET", $"/V1/products/24-MB01/options/{id}", store: "default");
        Assert.Equal(("Farbe", "Rot", 2m), (german.Text("title"), german.List("values").Single().Text("title"), german.List("values").Single().Number("price")));
        Assert.Equal(("Color", "Red", 2m, 5L), (others.Text("title"), others.List("values").Single().Text("title"), others.List("values").Single().Number("price"), others.Integer("sort_order")));
    }

    [Fact]
    public async Task Values_of_views_are_in_no_answer_of_their_own_and_survive_saving_the_state()
    {
        await using var tenant = await Tenant.StartAsync();
        await using var other = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);
        using var stream = new MemoryStream();

        tenant.Simulator.State.Save(stream);
        stream.Position = 0;
        other.Simulator.State.Load(stream);

        Assert.StartsWith("Hafen", (await other.ProductAsync("24-MB01", "de")).Text("name"), StringComparison.Ordinal);
        Assert.DoesNotContain("@", (await other.ProductAsync("24-MB01")).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("@", (await other.ProductAsync("24-MB01", "de")).GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<long> AddImageAsync(Tenant tenant, string sku, string members) =>
        long.Parse((await tenant.OkAsync("POST", $"/V1/products/{sku}/media", $$$"""{"entry":{"media_type":"image",{{{members[1..^1]}}},"content":{"base64_encoded_data":"aGk=","type":"image/png","name":"new.png"} } }""", "all")).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
