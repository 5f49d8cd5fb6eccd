using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Carts;

public sealed class CartPriceTests
{
    [Theory]
    [InlineData("2026-07-01", "2026-07-31", 30)]
    [InlineData("2026-07-02", "", 40)]
    [InlineData("2026-06-01", "2026-06-30", 40)]
    [InlineData("", "2026-07-01", 30)]
    public async Task A_special_price_counts_from_its_first_day_to_its_last(string from, string to, decimal price)
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        Put(tenant, $$"""
            "price":40,"custom_attributes":[{"attribute_code":"special_price","value":"30"},{"attribute_code":"special_from_date","value":"{{from}} 00:00:00"},{"attribute_code":"special_to_date","value":"{{to}} 00:00:00"}]
            """.Replace("\" 00:00:00\"", "\"\"", StringComparison.Ordinal));
        var cart = await tenant.CreateCartAsync();

        Assert.Equal(price, (await tenant.AddAsync(cart, "TEST")).Number("price"));
    }

    [Theory]
    [InlineData(1, 0, 40)]
    [InlineData(5, 0, 38)]
    [InlineData(10, 0, 35)]
    [InlineData(5, 2, 36)]
    [InlineData(20, 0, 20)]
    public async Task The_largest_tier_of_the_group_counts(int quantity, long groupId, decimal price)
    {
        await using var tenant = await Tenant.StartAsync();
        Put(tenant, """
            "price":40,"tier_prices":[
              {"customer_group_id":32000,"qty":5,"value":38},{"customer_group_id":32000,"qty":10,"value":35},{"customer_group_id":2,"qty":5,"value":36},{"customer_group_id":3,"qty":1,"value":1},
              {"customer_group_id":32000,"qty":1,"value":2,"extension_attributes":{"website_id":2}},{"customer_group_id":32000,"qty":20,"value":20,"extension_attributes":{"percentage_value":50}}]
            """);
        Customers.Add(tenant, groupId);
        var cart = groupId == 0 ? await tenant.CreateCartAsync() : (await tenant.SucceedAsync("POST", $"/V1/customers/{Customers.Id}/carts")).Json.GetInt64();

        Assert.Equal(price, (await tenant.AddAsync(cart, "TEST", quantity)).Number("price"));
    }

    [Fact]
    public async Task A_cart_follows_its_products_prices()
    {
        await using var tenant = await Tenant.StartAsync();
        Put(tenant, "\"price\":40");
        var cart = await tenant.CreateCartAsync(("TEST", 2));

        await tenant.SucceedAsync("PUT", "/V1/products/TEST", """{"product":{"price":45}}""");

        Assert.Equal(90, (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/totals")).Json.Number("subtotal"));
    }

    [Fact]
    public async Task A_bundle_of_a_fixed_price_costs_that_and_what_its_selections_add()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State.Products.Put($$$"""
            {"sku":"FIXED","name":"Fixed","type_id":"bundle","price":100,"custom_attributes":[{"attribute_code":"price_type","value":"1"},{"attribute_code":"sku_type","value":"1"}],
             "extension_attributes":{"stock_item":{"is_in_stock":true},"bundle_product_options":[{"option_id":81,"title":"Mat","required":true,"type":"select",
               "product_links":[{"id":"811","sku":"{{{Shop.Mat}}}","option_id":81,"qty":1,"price":7,"price_type":0}]}]} }
            """);
        var cart = await tenant.CreateCartAsync();

        var item = await tenant.AddAsync(cart, "FIXED", 1, """{"bundle_options":[{"option_id":81,"option_qty":1,"option_selections":[811]}]}""");

        Assert.Equal(("FIXED", 107), (item.Text("sku"), item.Number("price")));
    }

    [Fact]
    public async Task The_special_price_of_a_bundle_is_a_percentage()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("PUT", "/V1/products/BNDL-01", """{"product":{"custom_attributes":[{"attribute_code":"special_price","value":"50"}]}}""");
        var cart = await tenant.CreateCartAsync();

        var item = await tenant.AddAsync(cart, "BNDL-01", 1, """{"bundle_options":[{"option_id":2,"option_qty":1,"option_selections":[2]},{"option_id":3,"option_qty":1,"option_selections":[3]}]}""");

        Assert.Equal(43.48m + 8.75m, item.Number("price"));
    }

    [Fact]
    public async Task A_cart_speaks_of_products_as_its_store_view_does()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Http.DefaultRequestHeaders.Add("Store", "de");
        await tenant.SucceedAsync("PUT", $"/V1/products/{Shop.Tote}", """{"product":{"name":"Tasche"}}""");

        var german = await tenant.AddAsync(await tenant.CreateCartAsync(), Shop.Tote);
        tenant.Http.DefaultRequestHeaders.Remove("Store");
        var other = await tenant.AddAsync(await tenant.CreateCartAsync(), Shop.Tote);

        Assert.Equal("Tasche", german.Text("name"));
        Assert.NotEqual("Tasche", other.Text("name"));
    }

    private static void Put(Tenant tenant, string members) =>
        tenant.Simulator.State.Products.Put($$$"""{"sku":"TEST","name":"Test",{{{members}}},"extension_attributes":{"stock_item":{"qty":100,"is_in_stock":true} } }""");
}
