namespace AccsGen.Simulator.Tests.Inventory;

public sealed class SalabilityTests
{
    [Fact]
    public async Task What_is_salable_is_what_lies_at_the_sources_of_the_stock_less_what_is_promised()
    {
        await using var tenant = await Tenant.StartAsync();

        var before = await tenant.SalableAsync("24-LP01", stockId: 2);
        tenant.Simulator.State["reservations"].Put("""{"stock_id":2,"sku":"24-LP01","quantity":-6}""");
        tenant.Simulator.State["reservations"].Put("""{"stock_id":1,"sku":"24-LP01","quantity":-1}""");

        Assert.Equal(46, before);
        Assert.Equal(40, await tenant.SalableAsync("24-LP01", stockId: 2));
        Assert.Equal(78, await tenant.SalableAsync("24-LP01"));
    }

    [Fact]
    public async Task A_disabled_source_has_nothing_to_sell()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.SucceedAsync("PUT", "/V1/inventory/sources/west", """{"source":{"name":"West","country_id":"US","postcode":"1","enabled":false}}""");

        Assert.Equal(9, await tenant.SalableAsync("24-LP01", stockId: 2));
    }

    [Fact]
    public async Task What_must_be_left_is_not_salable()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.SucceedAsync("PUT", "/V1/products/24-LP01/stockItems/7", """{"stockItem":{"min_qty":10,"use_config_min_qty":false}}""");

        Assert.Equal(69, await tenant.SalableAsync("24-LP01"));
    }

    [Theory]
    [InlineData("""{"qty":5}""", "5", "")]
    [InlineData("""{"qty":5}""", "6", "back_order-disabled: Backorders are disabled; manage_stock-enabled: Manage stock is enabled; is_salable_with_reservations-not_enough_qty: The requested qty is not available")]
    [InlineData("""{"qty":5,"backorders":1,"use_config_backorders":false}""", "6", "")]
    [InlineData("""{"qty":0,"manage_stock":false,"use_config_manage_stock":false}""", "6", "")]
    [InlineData("""{"qty":5,"is_in_stock":false}""", "1", "is_any_source_item_in_stock-no_source_items_in_stock: There are no source items with the in stock status")]
    [InlineData("""{"qty":50,"min_sale_qty":4,"use_config_min_sale_qty":0}""", "3", "is_correct_qty-min_sale_qty: The fewest you may purchase is 4.")]
    [InlineData("""{"qty":50,"max_sale_qty":4,"use_config_max_sale_qty":false}""", "5", "is_correct_qty-max_sale_qty: The requested qty exceeds the maximum qty allowed in shopping cart")]
    [InlineData(
        """{"qty":50,"enable_qty_increments":true,"use_config_enable_qty_inc":false,"qty_increments":3,"use_config_qty_increments":false}""",
        "4",
        "is_correct_qty-qty_increment: You can buy this product only in quantities of 3 at a time.")]
    [InlineData("""{"qty":50}""", "1.5", "is_correct_qty-is_qty_decimal: You cannot use decimal quantity for this product.")]
    [InlineData("""{"qty":50,"is_qty_decimal":true}""", "1.5", "")]
    public async Task A_quantity_is_refused_with_its_reasons(string stockItem, string quantity, string expected)
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("PUT", "/V1/products/24-LP01/stockItems/7", $$"""{"stockItem":{{stockItem}}}""");

        var verdict = (await tenant.GetAsync($"/V1/inventory/is-product-salable-for-requested-qty/24-LP01/1/{quantity}")).Json;

        Assert.Equal(expected, Errors(verdict));
        Assert.Equal(expected.Length == 0, verdict.GetProperty("salable").GetBoolean());
    }

    [Fact]
    public async Task A_product_that_the_stock_does_not_have_is_said_so()
    {
        await using var tenant = await Tenant.StartAsync();

        var verdict = (await tenant.GetAsync("/V1/inventory/is-product-salable-for-requested-qty/24-MB01/2/1")).Json;

        Assert.Equal("requested-sku-is-not-assigned-to-given-stock: The requested sku 24-MB01 is not assigned to given stock.", Errors(verdict));
    }

    [Fact]
    public async Task Many_products_are_asked_about_at_once()
    {
        await using var tenant = await Tenant.StartAsync();

        var listed = await tenant.GetAsync("/V1/inventory/are-products-salable?skus[0]=24-LP01&skus[1]=24-BT01&skus[2]=nobody&stockId=1");
        var joined = await tenant.GetAsync("/V1/inventory/are-products-salable?skus=24-LP01,24-BT01&stockId=1");
        var quantities = await tenant.GetAsync("/V1/inventory/are-product-salable-for-requested-qty/?skuRequests[0][sku]=24-LP01&skuRequests[0][qty]=79&skuRequests[1][sku]=24-LP01&skuRequests[1][qty]=80&stockId=1");

        Assert.Equal(
            """[{"sku":"24-LP01","stock_id":1,"salable":true},{"sku":"24-BT01","stock_id":1,"salable":false},{"sku":"nobody","stock_id":1,"salable":false}]""",
            listed.Text);
        Assert.Equal(2, joined.Json.GetArrayLength());
        Assert.Equal("True 24-LP01 1, False 24-LP01 1", string.Join(", ", quantities.Json.EnumerateArray().Select(row => $"{row.GetProperty("salable")} {row.GetProperty("sku")} {row.GetProperty("stock_id")}")));
    }

    [Theory]
    [InlineData("24-LP01", 1, true)]
    [InlineData("24-LP01", 2, true)]
    [InlineData("24-BT01", 1, false)] // nothing there
    [InlineData("24-UG02", 1, false)] // disabled
    [InlineData("24-MB01", 2, false)] // not at the outlet
    [InlineData("nobody", 1, false)]
    public async Task A_product_is_salable_when_some_of_it_can_be_sold(string sku, int stockId, bool expected)
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.Equal(expected, (await tenant.GetAsync($"/V1/inventory/is-product-salable/{sku}/{stockId}")).Json.GetBoolean());
    }

    [Fact]
    public async Task A_composite_product_is_salable_when_it_is_in_stock_and_has_no_quantity_of_its_own()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SucceedAsync("PUT", "/V1/products/MT02", """{"product":{"extension_attributes":{"stock_item":{"is_in_stock":true}}}}""");

        Assert.Equal("true", (await tenant.GetAsync("/V1/inventory/is-product-salable/MT02/1")).Text);
        Assert.Equal("400 Can't check requested quantity for products without Source Items support.", await tenant.RefusalAsync("GET", "/V1/inventory/get-product-salable-quantity/MT02/1"));
        Assert.Equal("404 The product that was requested doesn't exist. Verify the product and try again.", await tenant.RefusalAsync("GET", "/V1/inventory/get-product-salable-quantity/nobody/1"));
    }

    private static string Errors(JsonElement verdict) =>
        string.Join("; ", verdict.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code").GetString()}: {error.GetProperty("message").GetString()}"));
}
