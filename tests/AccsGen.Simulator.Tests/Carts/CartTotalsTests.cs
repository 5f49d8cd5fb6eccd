using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Carts;

public sealed class CartTotalsTests
{
    [Fact]
    public async Task Adds_items_shipping_and_taxes_up()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 2));

        var information = await tenant.SetShippingAsync(cart, address: Shop.AddressIn("New York", "NY", 43, "10577"));
        var totals = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/totals")).Json;

        Assert.Equal(information.Json.GetProperty("totals").GetRawText(), totals.GetRawText());
        // 8.375 % of 99.
        Assert.Equal((99, 8.29m, 10, 107.29m, 117.29m), (totals.Number("subtotal"), totals.Number("tax_amount"), totals.Number("shipping_amount"), totals.Number("subtotal_incl_tax"), totals.Number("grand_total")));
        Assert.Equal(
            [("subtotal", "99"), ("giftwrapping", ""), ("shipping", "10"), ("tax", "8.29"), ("grand_total", "117.29"), ("customerbalance", "0"), ("reward", "0")],
            totals.GetProperty("total_segments").EnumerateArray().Select(segment => (segment.Text("code")!, segment.Text("value")!)));
        var item = totals.GetProperty("items")[0];
        Assert.Equal((49.5m, 2, 99, 8.29m, 8.375m, 107.29m), (item.Number("price"), item.Number("qty"), item.Number("row_total"), item.Number("tax_amount"), item.Number("tax_percent"), item.Number("row_total_incl_tax")));
        Assert.Equal("[]", item.Text("options"));
        Assert.Equal(JsonValueKind.Null, item.GetProperty("weee_tax_applied").ValueKind);
    }

    [Fact]
    public async Task Options_are_JSON_inside_of_a_text()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();
        await tenant.AddAsync(cart, "MT02", option: """{"configurable_item_options":[{"option_id":"141","option_value":171}]}""");

        var options = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/totals")).Json.GetProperty("items")[0].GetProperty("options").GetString()!;

        Assert.Equal("""[{"value":"XL","label":"Size"}]""", options);
    }

    [Fact]
    public async Task Totals_for_another_address_and_method_are_told_and_not_kept()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        var empty = await tenant.CreateCartAsync();
        var body = $$$"""{"addressInformation":{"address":{{{Shop.Address}}},"shipping_carrier_code":"flatrate","shipping_method_code":"flatrate"}}""";

        var told = (await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/totals-information", body)).Json;
        var kept = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/totals")).Json;

        Assert.Equal((54.5m, 49.5m), (told.Number("grand_total"), kept.Number("grand_total")));
        Assert.Equal("400 Totals calculation is not applicable to empty cart", await tenant.RefusalAsync("POST", $"/V1/carts/{empty}/totals-information", body));
    }

    [Fact]
    public async Task A_coupon_takes_its_rules_discount_off()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 2));

        var none = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/coupons");
        var set = await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/coupons/WELCOME10");
        var totals = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/totals")).Json;
        var items = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/items")).Json;
        var code = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/coupons");
        await tenant.SucceedAsync("DELETE", $"/V1/carts/{cart}/coupons");
        var after = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/totals")).Json;

        Assert.Equal(("[]", "true", "\"WELCOME10\""), (none.Text, set.Text, code.Text));
        Assert.Equal((-9.9m, 89.1m, "WELCOME10"), (totals.Number("discount_amount"), totals.Number("subtotal_with_discount"), totals.Text("coupon_code")));
        Assert.Equal(9.9m, items[0].GetProperty("extension_attributes").GetProperty("discounts")[0].GetProperty("discount_data").Number("amount"));
        Assert.Equal((0, 99), (after.Number("discount_amount"), after.Number("grand_total")));
    }

    [Fact]
    public async Task A_coupon_that_is_not_good_is_refused_and_the_good_one_stays()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        var empty = await tenant.CreateCartAsync();
        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/coupons/WELCOME10");

        Assert.Equal("404 The coupon code isn't valid. Verify the code and try again.", await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}/coupons/NOSUCH"));
        Assert.Equal($"404 The \"{empty}\" Cart doesn't contain products.", await tenant.RefusalAsync("PUT", $"/V1/carts/{empty}/coupons/WELCOME10"));
        Assert.Equal("\"WELCOME10\"", (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/coupons")).Text);
    }

    [Fact]
    public async Task Version_2_knows_several_coupons()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Mat, 1));

        await tenant.SucceedAsync("POST", $"/V2/carts/{cart}/coupons", """{"couponCodes":["WELCOME10"]}""");
        await tenant.SucceedAsync("POST", $"/V2/carts/{cart}/coupons", """{"couponCodes":["MATS5"]}""");
        var both = await tenant.SucceedAsync("GET", $"/V2/carts/{cart}/coupons");
        var discount = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/totals")).Json.Number("discount_amount");
        await tenant.SucceedAsync("POST", $"/V2/carts/{cart}/coupons/deleteByCodes", """{"couponCodes":["welcome10"]}""");
        var one = await tenant.SucceedAsync("GET", $"/V2/carts/{cart}/coupons");
        await tenant.SucceedAsync("PUT", $"/V2/carts/{cart}/coupons", """{"couponCodes":["WELCOME10"]}""");

        Assert.Equal("""["WELCOME10","MATS5"]""", both.Text);
        Assert.True(discount < -13, $"{discount}");
        Assert.Equal("""["MATS5"]""", one.Text);
        Assert.Equal("""["WELCOME10"]""", (await tenant.SucceedAsync("GET", $"/V2/carts/{cart}/coupons")).Text);
    }

    [Fact]
    public async Task More_coupons_than_the_tenant_allows_are_refused()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Sales.MaxCoupons = 1);
        var cart = await tenant.CreateCartAsync((Shop.Mat, 1));

        Assert.Equal("400 Maximum allowed number of applied coupons was exceeded.", await tenant.RefusalAsync("POST", $"/V2/carts/{cart}/coupons", """{"couponCodes":["WELCOME10","MATS5"]}"""));
        Assert.Equal("[]", (await tenant.SucceedAsync("GET", $"/V2/carts/{cart}/coupons")).Text);
    }

    [Fact]
    public async Task A_maximum_of_coupons_below_one_is_a_fault()
    {
        var exception = await Assert.ThrowsAsync<AccsSimulatorException>(() => AccsSimulator.StartAsync(options => options.Sales.MaxCoupons = 0));

        Assert.Contains("Sales.MaxCoupons must be 1 or more", exception.Message, StringComparison.Ordinal);
    }
}
