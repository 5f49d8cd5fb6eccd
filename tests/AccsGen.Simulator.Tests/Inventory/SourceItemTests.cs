namespace AccsGen.Simulator.Tests.Inventory;

public sealed class SourceItemTests
{
    [Fact]
    public async Task Every_product_of_the_seed_lies_at_the_default_source_as_its_stock_item_says()
    {
        await using var tenant = await Tenant.StartAsync();
        var items = (await tenant.GetAsync("/V1/inventory/source-items")).Json.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("source_code").GetString() == "default")
            .ToDictionary(item => item.GetProperty("sku").GetString()!, item => $"{item.GetProperty("quantity")} {item.GetProperty("status").GetInt32() == 1}");
        var stocked = tenant.Simulator.State.Products.Where(product => product.GetProperty("type_id").GetString() is "simple" or "virtual" or "downloadable" or "giftcard").ToList();

        var expected = stocked.ToDictionary(product => product.GetProperty("sku").GetString()!, product =>
        {
            var stockItem = product.GetProperty("extension_attributes").GetProperty("stock_item");
            return $"{stockItem.GetProperty("qty")} {stockItem.GetProperty("is_in_stock")}";
        });

        Assert.Equal(expected.OrderBy(item => item.Key, StringComparer.Ordinal), items.OrderBy(item => item.Key, StringComparer.Ordinal));
        Assert.True(items.Count > 150);
    }

    [Fact]
    public async Task Items_are_written_and_the_product_follows_at_the_default_source()
    {
        await using var tenant = await Tenant.StartAsync();
        const string body = """{"sourceItems":[{"sku":"24-WB01","source_code":"default","quantity":35,"status":1},{"sku":"24-WB01","source_code":"east","quantity":"10","status":1}]}""";

        var answer = await tenant.SucceedAsync("POST", "/V1/inventory/source-items", body);

        Assert.Equal("[]", answer.Text);
        Assert.Equal("default 35/1, east 10/1", await tenant.ItemsAsync("24-WB01"));
        Assert.Equal("35 True", await tenant.StockItemAsync("24-WB01"));
    }

    [Fact]
    public async Task A_product_whose_stock_item_is_written_lies_at_the_default_source_accordingly()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.SucceedAsync("PUT", "/V1/products/24-WB01", """{"product":{"extension_attributes":{"stock_item":{"qty":7}}}}""");
        await tenant.SucceedAsync("POST", "/V1/products", """{"product":{"sku":"new","name":"New","attribute_set_id":4,"price":1,"extension_attributes":{"stock_item":{"qty":3,"is_in_stock":true}}}}""");
        await tenant.SucceedAsync("POST", "/V1/products", """{"product":{"sku":"bare","name":"Bare","attribute_set_id":4,"price":1}}""");

        Assert.Equal("default 7/1", await tenant.ItemsAsync("24-WB01"));
        Assert.Equal("default 3/1", await tenant.ItemsAsync("new"));
        Assert.Equal("default 0/0", await tenant.ItemsAsync("bare"));
        Assert.Equal(3, await tenant.SalableAsync("new"));
    }

    [Fact]
    public async Task What_a_program_puts_into_the_state_is_in_step_too()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        tenant.Simulator.State.Products.Put("""{"sku":"P","extension_attributes":{"stock_item":{"qty":8,"is_in_stock":true}}}""");
        var byProduct = await tenant.ItemsAsync("P");
        tenant.Simulator.State["sourceItems"].Put("""{"sku":"P","source_code":"default","quantity":2,"status":1}""");

        Assert.Equal("default 8/1", byProduct);
        Assert.Equal("2 True", await tenant.StockItemAsync("P"));
    }

    [Fact]
    public async Task A_product_that_leaves_the_default_source_has_nothing_left_there()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SucceedAsync("POST", "/V1/inventory/source-items-delete", """{"sourceItems":[{"sku":"24-LP01","source_code":"default"},{"sku":"nobody","source_code":"east"}]}""");

        Assert.Equal("[]", answer.Text);
        Assert.Equal("east 9/1, west 37/1", await tenant.ItemsAsync("24-LP01"));
        Assert.Equal("0 False", await tenant.StockItemAsync("24-LP01"));
    }

    [Fact]
    public async Task A_product_that_is_deleted_lies_nowhere()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.SucceedAsync("DELETE", "/V1/products/24-LP01");

        Assert.Equal("", await tenant.ItemsAsync("24-LP01"));
    }

    [Theory]
    [InlineData("""{"sourceItems":[]}""", "400 Input data is empty")]
    [InlineData(
        """{"sourceItems":[{"sku":"24-WB01","source_code":"east","quantity":5,"status":1},{"sku":"24-WB01","source_code":"east","quantity":5,"status":7}]}""",
        """400 Validation Failed: "status" should a known status. | "status" should a known status.""")]
    [InlineData("""{"sourceItems":[{"sku":"24-WB01","source_code":"east","status":1}]}""", """400 Validation Failed: "quantity" should be numeric. | "quantity" should be numeric.""")]
    [InlineData(
        """{"sourceItems":[{"sku":"24-WB01","source_code":"default","quantity":5,"status":1},{"sku":"24-WB01","source_code":"nowhere","quantity":5,"status":1}]}""",
        "400 Could not save Source Item")]
    public async Task One_wrong_item_refuses_them_all(string body, string refusal)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(refusal, await tenant.RefusalAsync("POST", "/V1/inventory/source-items", body));
        Assert.Equal("default 14/1", await tenant.ItemsAsync("24-WB01"));
    }

    [Fact]
    public async Task An_item_may_be_there_before_its_product()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.SucceedAsync("POST", "/V1/inventory/source-items", """{"sourceItems":[{"sku":"soon","source_code":"east","quantity":5,"status":1}]}""");

        Assert.Equal("east 5/1", await tenant.ItemsAsync("soon"));
    }

    [Fact]
    public async Task State_that_was_saved_is_loaded_with_the_same_items()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("POST", "/V1/inventory/source-items-delete", """{"sourceItems":[{"sku":"24-LP01","source_code":"default"}]}""");
        var before = tenant.Simulator.State["sourceItems"].Select(item => item.GetRawText()).Order().ToList();
        using var file = new MemoryStream();
        tenant.Simulator.State.Save(file);
        await tenant.SucceedAsync("POST", "/V1/inventory/source-items", """{"sourceItems":[{"sku":"24-LP01","source_code":"default","quantity":1,"status":1},{"sku":"x","source_code":"east","quantity":1,"status":1}]}""");

        file.Position = 0;
        tenant.Simulator.State.Load(file);

        Assert.Equal(before, tenant.Simulator.State["sourceItems"].Select(item => item.GetRawText()).Order());
    }
}
