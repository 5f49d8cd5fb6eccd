namespace AccsGen.Simulator.Tests;

public sealed class ProductTests
{
    [Theory]
    [InlineData("AC%2FDC-100", "AC/DC-100")]
    [InlineData("C%2B%2B%20Primer", "C++ Primer")]
    [InlineData("C%2B%2B+Primer", "C++ Primer")]
    [InlineData("50%25%20wool", "50% wool")]
    [InlineData("K%C3%A4se-F%C3%BC%C3%9Fe", "Käse-Füße")]
    [InlineData("a%252Fb", "a%2Fb")]
    [InlineData("v1.2..3", "v1.2..3")]
    [InlineData("R%26D%20%237", "R&D #7")]
    [InlineData("q%3Fx%3D1%3By", "q?x=1;y")]
    public async Task Finds_a_SKU_however_it_must_be_escaped(string escaped, string sku)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.GetAsync($"/V1/products/{escaped}");

        Assert.Equal(sku, answer.Json.GetProperty("sku").GetString());
        Assert.Equal(sku, tenant.Simulator.Requests.Latest.PathValues["sku"]);
        Assert.EndsWith($"/V1/products/{escaped}", tenant.Simulator.Requests.Latest.RawPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_SKU_that_is_not_there_is_404_with_its_parameters()
    {
        await using var tenant = await Tenant.StartAsync();

        var get = await tenant.GetAsync("/V1/products/nobody");
        var delete = await tenant.SendAsync("DELETE", "/V1/products/nobody");

        Assert.Equal(HttpStatusCode.NotFound, get.Status);
        Assert.Contains("%1", get.Message, StringComparison.Ordinal);
        Assert.Equal("nobody", get.Json.GetProperty("parameters")[0].GetString());
        Assert.Equal(HttpStatusCode.NotFound, delete.Status);
    }

    [Fact]
    public async Task Lives_through_create_update_and_delete()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options => options.Clock = clock);
        const string body = """{"product":{"sku":"T/1","name":"Trial","attribute_set_id":4,"price":"19.90","weight":"0.5","custom_attributes":[{"attribute_code":"color","value":52}],"extension_attributes":{"stock_item":{"qty":"10","is_in_stock":true}}}}""";

        var created = await tenant.SendAsync("POST", "/V1/products", body);
        clock.Advance(TimeSpan.FromHours(1));
        var updated = await tenant.SendAsync("PUT", "/V1/products/T%2F1", """{"product":{"sku":"other","price":21.5}}""");
        var read = await tenant.GetAsync("/V1/products/T%2F1");
        var deleted = await tenant.SendAsync("DELETE", "/V1/products/T%2F1");
        var gone = await tenant.GetAsync("/V1/products/T%2F1");

        Assert.Equal("19.9", created.Json.GetProperty("price").GetRawText());
        Assert.Equal("2026-07-01 12:00:00", created.Json.GetProperty("created_at").GetString());
        Assert.Equal(10, created.Json.GetProperty("extension_attributes").GetProperty("stock_item").GetProperty("qty").GetInt32());
        Assert.Equal("52", created.Json.GetProperty("custom_attributes")[0].GetProperty("value").GetString());
        Assert.Equal(updated.Text, read.Text);
        Assert.Equal("T/1", read.Json.GetProperty("sku").GetString());
        Assert.Equal("21.5", read.Json.GetProperty("price").GetRawText());
        Assert.Equal("Trial", read.Json.GetProperty("name").GetString());
        Assert.Equal("2026-07-01 13:00:00", read.Json.GetProperty("updated_at").GetString());
        Assert.Equal("true", deleted.Text);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    [Fact]
    public async Task POST_of_a_SKU_that_exists_updates_it()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await tenant.GetAsync("/V1/products/24-MB01");

        var answer = await tenant.SendAsync("POST", "/V1/products", """{"product":{"sku":"24-mb01","name":"Renamed"}}""");

        Assert.Equal("Renamed", answer.Json.GetProperty("name").GetString());
        Assert.Equal("24-MB01", answer.Json.GetProperty("sku").GetString());
        Assert.Equal(before.Json.GetProperty("price").GetRawText(), answer.Json.GetProperty("price").GetRawText());
    }

    [Fact]
    public async Task PUT_of_a_SKU_that_is_not_there_is_a_create_that_lacks_its_attribute_set()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("PUT", "/V1/products/new-one", """{"product":{"name":"New","price":1}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("Invalid product data: %1", answer.Message);
        Assert.Equal("Invalid attribute set entity type", answer.Json.GetProperty("parameters")[0].GetString());
    }

    [Fact]
    public async Task Null_clears_a_scalar_and_leaves_a_list()
    {
        await using var tenant = await Tenant.StartAsync(options => options.StoreWhenAbsent = "all");
        var before = await tenant.GetAsync("/V1/products/24-MB01");

        var answer = await tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"weight":null,"media_gallery_entries":null,"customAttributes":[{"attributeCode":"description","value":null}]}}""");

        Assert.True(before.Json.TryGetProperty("weight", out _));
        Assert.False(answer.Json.TryGetProperty("weight", out _));
        Assert.Equal(before.Json.GetProperty("media_gallery_entries").GetRawText(), answer.Json.GetProperty("media_gallery_entries").GetRawText());
        Assert.Contains("description", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("description", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Categories_are_told_alike_as_links_and_as_an_attribute()
    {
        await using var tenant = await Tenant.StartAsync();

        var byAttribute = await tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"custom_attributes":[{"attribute_code":"category_ids","value":["7","9"]}]}}""");
        var byLinks = await tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"extension_attributes":{"category_links":[{"category_id":"11","position":0}]}}}""");
        var wrong = await tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"custom_attributes":[{"attribute_code":"category_ids","value":"7,9"}]}}""");

        Assert.Contains("""{"position":1,"category_id":"9"}""", byAttribute.Text, StringComparison.Ordinal);
        Assert.Contains("""{"attribute_code":"category_ids","value":["11"]}""", byLinks.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
    }

    [Fact]
    public async Task An_image_gets_an_id_and_a_file_and_loses_its_content()
    {
        await using var tenant = await Tenant.StartAsync();
        const string body = """{"product":{"media_gallery_entries":[{"media_type":"image","label":"New","position":1,"disabled":false,"types":["image"],"content":{"base64_encoded_data":"aGk=","type":"image/png","name":"Photo.png"}}]}}""";

        var answer = await tenant.SendAsync("PUT", "/V1/products/24-MB02", body);

        var entry = answer.Json.GetProperty("media_gallery_entries")[0];
        Assert.True(entry.GetProperty("id").GetInt64() > 0);
        Assert.Equal("/p/h/photo.png", entry.GetProperty("file").GetString());
        Assert.False(entry.TryGetProperty("content", out _));
    }

    [Fact]
    public async Task The_seed_holds_200_products_of_every_type_and_is_the_same_at_every_start()
    {
        await using var first = await Tenant.StartAsync();
        await using var second = await Tenant.StartAsync();

        var answer = await first.GetAsync("/V1/products");
        var again = await second.GetAsync("/V1/products");

        var items = answer.Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(200, items.Count);
        Assert.Equal(200, items.Select(item => item.GetProperty("sku").GetString()).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(
            ["bundle", "configurable", "downloadable", "giftcard", "grouped", "simple", "virtual"],
            items.Select(item => item.GetProperty("type_id").GetString()!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(answer.Text, again.Text);
    }

    [Fact]
    public async Task Links_of_the_seed_lead_to_products_of_the_seed()
    {
        await using var tenant = await Tenant.StartAsync();
        var items = (await tenant.GetAsync("/V1/products")).Json.GetProperty("items").EnumerateArray().ToList();
        var ids = items.Select(item => item.GetProperty("id").GetInt64()).ToHashSet();
        var skus = items.Select(item => item.GetProperty("sku").GetString()!).ToHashSet();

        var linkedIds = items
            .Select(item => item.GetProperty("extension_attributes"))
            .Where(extension => extension.TryGetProperty("configurable_product_links", out _))
            .SelectMany(extension => extension.GetProperty("configurable_product_links").EnumerateArray())
            .Select(id => id.GetInt64());
        var linkedSkus = items.SelectMany(item => item.GetProperty("product_links").EnumerateArray()).Select(link => link.GetProperty("linked_product_sku").GetString()!);
        var bundled = items
            .Select(item => item.GetProperty("extension_attributes"))
            .Where(extension => extension.TryGetProperty("bundle_product_options", out _))
            .SelectMany(extension => extension.GetProperty("bundle_product_options").EnumerateArray())
            .SelectMany(option => option.GetProperty("product_links").EnumerateArray())
            .Select(link => link.GetProperty("sku").GetString()!);

        Assert.All(linkedIds, id => Assert.Contains(id, ids));
        Assert.All(linkedSkus.Concat(bundled), sku => Assert.Contains(sku, skus));
    }

    [Fact]
    public async Task The_empty_seed_is_empty()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        var answer = await tenant.GetAsync("/V1/products?searchCriteria[pageSize]=5");

        Assert.Equal("""{"items":[],"search_criteria":{"filter_groups":[],"page_size":5},"total_count":0}""", answer.Text);
    }

    [Fact]
    public async Task Writes_at_the_same_time_make_no_product_twice()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            tenant.SendAsync("POST", "/V1/products", $$$"""{"product":{"sku":"P{{{i % 20}}}","name":"N","attribute_set_id":4}}""")));

        var items = (await tenant.GetAsync("/V1/products")).Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(20, items.Count);
        Assert.Equal(20, items.Select(item => item.GetProperty("id").GetInt64()).Distinct().Count());
    }
}
