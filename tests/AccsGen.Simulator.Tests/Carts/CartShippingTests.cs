using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Carts;

public sealed class CartShippingTests
{
    [Fact]
    public async Task Rates_depend_on_pieces_value_and_country()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 2));

        var texas = await RatesAsync(tenant, cart, Shop.Address);
        var berlin = await RatesAsync(tenant, cart, """{"country_id":"DE","postcode":"10115","city":"Berlin","region_id":82}""");
        await tenant.AddAsync(cart, Shop.Mat, 2);
        var larger = await RatesAsync(tenant, cart, Shop.Address);

        Assert.Equal([("flatrate", 10m), ("tablerate", 10m)], texas);
        Assert.Equal([("flatrate", 10m)], berlin);
        Assert.Equal([("flatrate", 20m), ("tablerate", 5m), ("freeshipping", 0m)], larger);
    }

    [Fact]
    public async Task Nothing_is_shipped_of_an_empty_or_virtual_cart()
    {
        await using var tenant = await Tenant.StartAsync();
        var empty = await tenant.CreateCartAsync();
        var virtually = await tenant.CreateCartAsync((Shop.CarePlan, 1));

        Assert.Empty(await RatesAsync(tenant, empty, Shop.Address));
        Assert.Empty(await RatesAsync(tenant, virtually, Shop.Address));
        Assert.Equal("[]", (await tenant.SucceedAsync("GET", $"/V1/carts/{virtually}/shipping-methods")).Text);
    }

    [Fact]
    public async Task The_carts_own_rates_need_its_address()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));

        Assert.Equal("400 The shipping address is missing. Set the address and try again.", await tenant.RefusalAsync("GET", $"/V1/carts/{cart}/shipping-methods"));
        await tenant.SetShippingAsync(cart);
        var methods = await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/shipping-methods");

        Assert.Equal(["flatrate", "tablerate"], methods.Json.EnumerateArray().Select(rate => rate.Text("carrier_code")));
        Assert.Equal("Fixed", methods.Json[0].Text("method_title"));
    }

    [Fact]
    public async Task A_saved_address_is_named_by_its_id()
    {
        await using var tenant = await Tenant.StartAsync();
        Customers.Add(tenant);
        var cart = (await tenant.SucceedAsync("POST", $"/V1/customers/{Customers.Id}/carts")).Json.GetInt64();
        await tenant.AddAsync(cart, Shop.Tote);

        var rates = await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/estimate-shipping-methods-by-address-id", $$"""{"addressId":{{Customers.AddressId}}}""");
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/billing-address", $$$"""{"address":{"customer_address_id":{{{Customers.AddressId}}}},"useForShipping":true}""");
        var address = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/billing-address")).Json;

        Assert.Equal(2, rates.Json.GetArrayLength());
        Assert.Equal(("Austin", "TX", "Texas", Customers.Email), (address.Text("city"), address.Text("region_code"), address.Text("region"), address.Text("email")));
        Assert.Equal("404 No such entity with addressId = 5555", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/estimate-shipping-methods-by-address-id", """{"addressId":5555}"""));
        Assert.Equal("404 Invalid customer address id 5555", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/billing-address", """{"address":{"customer_address_id":5555}}"""));
        Assert.Equal(
            "400 The shipping information was unable to be saved. Error: \"Invalid customer address id 5555\"",
            await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/shipping-information", """{"addressInformation":{"shipping_address":{"customer_address_id":5555},"shipping_carrier_code":"flatrate","shipping_method_code":"flatrate"}}"""));
    }

    [Fact]
    public async Task A_billing_address_is_read_as_it_was_set()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        var before = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/billing-address")).Json;
        var id = await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/billing-address", $$$"""{"address":{{{Shop.Address}}}}""");
        var after = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/billing-address")).Json;

        Assert.Equal(JsonValueKind.Null, before.GetProperty("city").ValueKind);
        Assert.Equal((id.Json.GetDecimal(), "Purchase", "jdoe@example.com"), (after.Number("id"), after.Text("city"), after.Text("email")));
    }

    [Fact]
    public async Task Shipping_information_is_refused_without_items_address_or_a_rate()
    {
        await using var tenant = await Tenant.StartAsync();
        var empty = await tenant.CreateCartAsync();
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));

        Assert.Equal(
            "400 The shipping method can't be set for an empty cart. Add an item to cart and try again.",
            await tenant.RefusalAsync("POST", $"/V1/carts/{empty}/shipping-information", Shop.ShippingInformation()));
        Assert.Equal(
            "400 The shipping address is missing. Set the address and try again.",
            await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/shipping-information", """{"addressInformation":{"shipping_address":{"city":"Austin"},"shipping_carrier_code":"flatrate","shipping_method_code":"flatrate"}}"""));
        Assert.Equal(
            "404 Carrier with such method not found: ups, ground",
            await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/shipping-information", Shop.ShippingInformation("ups", "ground")));
        Assert.Equal("400 The shipping address is missing. Set the address and try again.", await tenant.RefusalAsync("GET", $"/V1/carts/{cart}/shipping-methods"));
    }

    [Fact]
    public async Task Goods_can_be_picked_up_where_a_source_of_the_stock_says_so()
    {
        await using var tenant = await Tenant.StartAsync();
        Pickup.Open(tenant);
        var cart = await tenant.CreateCartAsync((Shop.Tote, 2));

        var information = await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/shipping-information", Pickup.Information("default"));
        var shipping = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}")).Json.GetProperty("extension_attributes").GetProperty("shipping_assignments")[0].GetProperty("shipping");

        Assert.Equal(0, information.Json.GetProperty("totals").Number("shipping_amount"));
        Assert.Contains("Shipping & Handling (In-Store Pickup Delivery - Counter)", information.Json.GetProperty("totals").GetProperty("total_segments").EnumerateArray().Select(segment => segment.Text("title")));
        Assert.Equal(("instore_pickup", "00000"), (shipping.Text("method"), shipping.GetProperty("address").Text("postcode")));
        Assert.Equal("400 Quote does not have Pickup Location assigned.", await tenant.RefusalAsync("POST", $"/V1/carts/{cart}/shipping-information", Pickup.Information("west")));
    }

    private static async Task<List<(string, decimal)>> RatesAsync(Tenant tenant, long cart, string address) =>
        [.. (await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/estimate-shipping-methods", $$"""{"address":{{address}} }""")).Json.EnumerateArray().Select(rate => (rate.Text("carrier_code")!, rate.Number("amount")))];
}
