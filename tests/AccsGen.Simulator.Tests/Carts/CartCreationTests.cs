using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Carts;

public sealed class CartCreationTests
{
    [Fact]
    public async Task Begins_empty_and_active_in_the_store_of_the_request()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        tenant.Http.DefaultRequestHeaders.Add("Store", "de");

        var id = await tenant.CreateCartAsync();
        var cart = (await tenant.SucceedAsync("GET", $"/V1/carts/{id}")).Json;

        Assert.Equal((2, "True", 0, "2026-07-01 12:00:00"), (cart.Number("store_id"), cart.Text("is_active"), cart.Number("items_count"), cart.Text("created_at")));
        Assert.Equal(JsonValueKind.Null, cart.GetProperty("customer").GetProperty("email").ValueKind);
        Assert.Equal("USD", cart.GetProperty("currency").Text("quote_currency_code"));
    }

    [Fact]
    public async Task A_customer_has_one_active_cart()
    {
        await using var tenant = await Tenant.StartAsync();
        Customers.Add(tenant);

        var first = await tenant.SucceedAsync("POST", $"/V1/customers/{Customers.Id}/carts");
        var again = await tenant.SucceedAsync("POST", $"/V1/customers/{Customers.Id}/carts");
        var cart = await tenant.SucceedAsync("GET", $"/V1/carts/{first.Text}");

        Assert.Equal(first.Text, again.Text);
        Assert.Equal(Customers.Email, cart.Json.GetProperty("customer").Text("email"));
        Assert.Equal("404 No such entity with customerId = 99999", await tenant.RefusalAsync("POST", "/V1/customers/99999/carts"));
    }

    [Fact]
    public async Task An_anonymous_cart_is_given_to_a_customer_with_what_the_customers_own_one_holds()
    {
        await using var tenant = await Tenant.StartAsync();
        Customers.Add(tenant);
        var own = (await tenant.SucceedAsync("POST", $"/V1/customers/{Customers.Id}/carts")).Json.GetInt64();
        await tenant.AddAsync(own, Shop.Tote, 2);
        await tenant.AddAsync(own, Shop.Mat);
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));

        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}", $$"""{"customerId":{{Customers.Id}},"storeId":1}""");
        var assigned = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}")).Json;
        var after = await tenant.SucceedAsync("POST", $"/V1/customers/{Customers.Id}/carts");

        Assert.Equal([(Shop.Tote, 3m), (Shop.Mat, 1m)], assigned.GetProperty("items").EnumerateArray().Select(item => (item.Text("sku")!, item.Number("qty"))));
        Assert.Equal(Customers.Email, assigned.GetProperty("customer").Text("email"));
        Assert.Equal(cart, after.Json.GetInt64());
        Assert.Equal($"404 No such entity with cartId = {own}", await tenant.RefusalAsync("GET", $"/V1/carts/{own}/items"));
    }

    [Fact]
    public async Task Refuses_to_give_a_cart_away_that_is_somebodys_or_of_another_store()
    {
        await using var tenant = await Tenant.StartAsync();
        Customers.Add(tenant);
        var own = (await tenant.SucceedAsync("POST", $"/V1/customers/{Customers.Id}/carts")).Json.GetInt64();
        var cart = await tenant.CreateCartAsync();

        Assert.Equal(
            "400 The customer can't be assigned to the cart because the cart isn't anonymous.",
            await tenant.RefusalAsync("PUT", $"/V1/carts/{own}", $$"""{"customerId":{{Customers.Id}},"storeId":1}"""));
        Assert.Equal(
            "400 The customer can't be assigned to the cart. The cart belongs to a different store.",
            await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}", $$"""{"customerId":{{Customers.Id}},"storeId":3}"""));
        Assert.Equal("404 No such entity with customerId = 99999", await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}", """{"customerId":99999,"storeId":1}"""));
        Assert.Equal("404 No such entity with cartId = 77777", await tenant.RefusalAsync("PUT", "/V1/carts/77777", $$"""{"customerId":{{Customers.Id}},"storeId":1}"""));
    }

    [Fact]
    public async Task Carts_are_searched_by_members_and_by_customer()
    {
        await using var tenant = await Tenant.StartAsync();
        Customers.Add(tenant);
        var own = (await tenant.SucceedAsync("POST", $"/V1/customers/{Customers.Id}/carts")).Json.GetInt64();
        await tenant.CreateCartAsync((Shop.Tote, 3));

        var byCustomer = await tenant.SucceedAsync("GET", $"/V1/carts/search?searchCriteria[filterGroups][0][filters][0][field]=customer_id&searchCriteria[filterGroups][0][filters][0][value]={Customers.Id}&searchCriteria[filterGroups][1][filters][0][field]=is_active&searchCriteria[filterGroups][1][filters][0][value]=1");
        var byQuantity = await tenant.SucceedAsync("GET", "/V1/carts/search?searchCriteria[filterGroups][0][filters][0][field]=items_qty&searchCriteria[filterGroups][0][filters][0][value]=3&searchCriteria[filterGroups][1][filters][0][field]=is_active&searchCriteria[filterGroups][1][filters][0][value]=1");

        Assert.Equal(own, Assert.Single(byCustomer.Json.GetProperty("items").EnumerateArray()).Number("id"));
        Assert.Equal(Shop.Tote, Assert.Single(byQuantity.Json.GetProperty("items").EnumerateArray()).GetProperty("items")[0].Text("sku"));
    }

    [Fact]
    public async Task Custom_attributes_are_set_by_code()
    {
        await using var tenant = await Tenant.StartAsync();
        var cart = await tenant.CreateCartAsync();

        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/customAttributes", $$"""{"cart_id":"{{cart}}","custom_attributes":[{"attribute_code":"attr_one","value":"value_one"},{"attribute_code":"attr_two","value":2}]}""");
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/customAttributes", """{"customAttributes":[{"attribute_code":"attr_one","value":"other"}]}""");
        var read = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}")).Json;

        Assert.Equal([("attr_one", "other"), ("attr_two", "2")], read.GetProperty("custom_attributes").EnumerateArray().Select(attribute => (attribute.Text("attribute_code")!, attribute.GetProperty("value").GetString()!)));
    }
}
