using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Tests.State;

public sealed class StateTests
{
    [Fact]
    public async Task A_test_reads_and_seeds_what_the_API_shows()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);
        var products = tenant.Simulator.State.Products;

        var put = products.Put("""{"sku":"T-1","name":"Trial","price":3.5}""");
        var read = await tenant.GetAsync("/V1/products/T-1");
        await tenant.SendAsync("PUT", "/V1/products/T-1", """{"product":{"price":4}}""");

        Assert.Equal(1, put.GetProperty("id").GetInt32());
        Assert.Equal("simple", read.Json.GetProperty("type_id").GetString());
        Assert.Equal("3.5", read.Json.GetProperty("price").GetRawText());
        Assert.Equal(4, products.Find("t-1")!.Value.GetProperty("price").GetInt32());
        Assert.Single(products);
        Assert.True(products.Remove("T-1"));
        Assert.False(products.Remove("T-1"));
        Assert.Null(products.Find("T-1"));
    }

    [Fact]
    public async Task A_saved_state_is_loaded_into_another_simulator()
    {
        await using var first = await Tenant.StartAsync();
        await using var second = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);
        await first.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"price":1.25}}""");
        using var file = new MemoryStream();

        first.Simulator.State.Save(file);
        file.Position = 0;
        second.Simulator.State.Load(file);

        Assert.Equal((await first.GetAsync("/V1/products")).Text, (await second.GetAsync("/V1/products")).Text);
    }

    [Fact]
    public async Task What_a_saved_state_has_not_is_gone_from_the_one_that_loads_it()
    {
        await using var first = await Tenant.StartAsync();
        await using var second = await Tenant.StartAsync();
        foreach (var account in first.Simulator.State["giftCardAccounts"].ToList())
            first.Simulator.State["giftCardAccounts"].Remove(account.GetProperty("account_id").GetRawText());

        using var file = new MemoryStream();
        first.Simulator.State.Save(file);
        file.Position = 0;
        second.Simulator.State.Load(file);

        Assert.Empty(second.Simulator.State["giftCardAccounts"]);
        Assert.Equal(200, second.Simulator.State.Products.Count);
    }

    [Theory]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{", "isn't JSON")]
    [InlineData("""{"nothing":[]}""", "'nothing'")]
    [InlineData("""{"products":{}}""", "'products'")]
    [InlineData("""{"products":[{"sku":"A"},1]}""", "products[1]")]
    [InlineData("""{"products":[{"name":"A"}]}""", "products[0] in the state lacks sku")]
    [InlineData("""{"taxRates":[{"id":"one"}]}""", "'one'")]
    [InlineData("""{"products":[{"sku":"A","sku":"B"}]}""", "isn't JSON")]
    public async Task A_state_that_is_none_is_one_clear_error_and_changes_nothing(string json, string expected)
    {
        await using var tenant = await Tenant.StartAsync();

        var exception = Assert.Throws<AccsSimulatorException>(() => tenant.Simulator.State.Load(new MemoryStream(Encoding.UTF8.GetBytes(json))));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal(200, tenant.Simulator.State.Products.Count);
    }

    [Fact]
    public async Task What_cannot_be_put_or_found_is_told_clearly()
    {
        await using var tenant = await Tenant.StartAsync();
        var state = tenant.Simulator.State;

        Assert.Contains("products", Assert.Throws<KeyNotFoundException>(() => state["product"]).Message, StringComparison.Ordinal);
        Assert.Contains("sku", Assert.Throws<ArgumentException>(() => state.Products.Put(new JsonObject { ["name"] = "X" })).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => state.Products.Put("[1]"));
        Assert.Throws<ArgumentException>(() => state.Products.Put("{"));
        Assert.Throws<ArgumentException>(() => state.Synthesize("taxRates", 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => state.Synthesize("products", -1));
    }

    [Fact]
    public async Task A_refused_request_changes_nothing()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = Saved(tenant);

        await tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"price":5,"custom_attributes":[{"attribute_code":"category_ids","value":"3"}]}}""");
        await tenant.SendAsync("POST", "/V1/taxRates", """{"taxRate":{"tax_country_id":"US"}}""");

        Assert.Equal(before, Saved(tenant));
    }

    [Fact]
    public async Task A_plain_resource_of_the_spec_remembers()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        var created = await tenant.SendAsync("POST", "/V1/gift-wrappings", """{"data":{"design":"Stars","status":1,"base_price":5}}""");
        var search = await tenant.GetAsync("/V1/gift-wrappings");

        Assert.Equal("Stars", created.Json.GetProperty("design").GetString());
        Assert.Equal(1, search.Json.GetProperty("total_count").GetInt32());
    }

    private static string Saved(Tenant tenant)
    {
        using var file = new MemoryStream();
        tenant.Simulator.State.Save(file);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    [Fact]
    public async Task An_entity_that_is_put_again_keeps_its_id()
    {
        await using var tenant = await Tenant.StartAsync();

        var product = tenant.Simulator.State.Products.Put("""{"sku":"24-mb01","name":"Put again"}""");

        Assert.Equal(1, product.GetProperty("id").GetInt32());
        Assert.Equal(200, tenant.Simulator.State.Products.Count);
    }
}
