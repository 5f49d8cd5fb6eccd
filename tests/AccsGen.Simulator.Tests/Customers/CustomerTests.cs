namespace AccsGen.Simulator.Tests.Customers;

public sealed class CustomerTests
{
    private const string Address =
        """{"defaultShipping":true,"defaultBilling":true,"firstname":"Jane","lastname":"Doe","region":{"regionCode":"NY","region":"New York","regionId":43},"postcode":"10755","street":["123 Oak Ave"],"city":"Purchase","telephone":"512-555-1111","countryId":"US"}""";

    [Fact]
    public async Task A_new_customer_gets_an_id_a_group_a_store_and_addresses_with_ids_of_their_own()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        var created = await tenant.SendAsync("POST", "/V1/customers", $$"""{"customer":{"email":"jdoe@example.com","firstname":"Jane","lastname":"Doe","addresses":[{{Address}}]},"password":"Password1"}""");
        var id = created.Json.GetProperty("id").GetInt64();
        var read = await tenant.GetAsync($"/V1/customers/{id}");

        Assert.Equal(HttpStatusCode.OK, created.Status);
        Assert.Equal(created.Text, read.Text);
        Assert.Equal(21, id);
        Assert.Equal(1, created.Json.GetProperty("group_id").GetInt64());
        Assert.Equal((1, 1), (created.Json.GetProperty("store_id").GetInt64(), created.Json.GetProperty("website_id").GetInt64()));
        Assert.Equal("Default Store View", created.Json.GetProperty("created_in").GetString());
        Assert.Equal("2026-07-01 12:00:00", created.Json.GetProperty("created_at").GetString());
        var address = Assert.Single(created.Json.GetProperty("addresses").EnumerateArray());
        Assert.Equal(id, address.GetProperty("customer_id").GetInt64());
        Assert.Equal(address.GetProperty("id").GetRawText(), created.Json.GetProperty("default_billing").GetString());
        Assert.Equal(address.GetProperty("id").GetRawText(), created.Json.GetProperty("default_shipping").GetString());
        Assert.Equal("""{"region_code":"NY","region":"New York","region_id":43}""", address.GetProperty("region").GetRawText());
        Assert.Equal(43, address.GetProperty("region_id").GetInt64());
        Assert.False(created.Json.TryGetProperty("password", out _));
    }

    [Theory]
    [InlineData("""{"email":"a@example.com"}""", "One or more input exceptions have occurred.")]
    [InlineData("""{"email":"a@example.com","firstname":"A"}""", "\"%fieldName\" is required. Enter and try again.")]
    [InlineData("""{"email":"nobody","firstname":"A","lastname":"B"}""", "\"Email\" is not a valid email address.")]
    [InlineData("""{"email":"CUSTOMER1@example.com","firstname":"A","lastname":"B"}""", "A customer with the same email address already exists in an associated website.")]
    [InlineData("""{"email":"a@example.com","firstname":"A","lastname":"B","group_id":99}""", "No such entity with %fieldName = %fieldValue")]
    [InlineData("""{"email":"a@example.com","firstname":"A","lastname":"B","website_id":9}""", "No such entity with %fieldName = %fieldValue")]
    [InlineData("""{"email":"a@example.com","firstname":"A","lastname":"B","website_id":2,"store_id":1}""", "The store view is not in the associated website.")]
    [InlineData("""{"id":1,"email":"a@example.com","firstname":"A","lastname":"B"}""", "This customer already exists in this store.")]
    [InlineData("""{"id":99,"email":"a@example.com","firstname":"A","lastname":"B"}""", "No such entity with %fieldName = %fieldValue")]
    public async Task A_customer_that_will_not_do_is_refused_and_nothing_is_left_of_it(string customer, string message)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/customers", $$"""{"customer":{{customer}}}""");

        Assert.Equal(message, answer.Message);
        Assert.Equal(message.StartsWith("No such", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(20, tenant.Simulator.State.Customers.Count);
    }

    [Fact]
    public async Task The_same_email_may_be_used_on_another_website_unless_accounts_are_shared()
    {
        const string body = """{"customer":{"email":"customer1@example.com","firstname":"A","lastname":"B","website_id":2}}""";
        await using var perWebsite = await Tenant.StartAsync();
        await using var shared = await Tenant.StartAsync(options => options.Customers.ShareAccounts = true);

        var accepted = await perWebsite.SendAsync("POST", "/V1/customers", body);
        var refused = await shared.SendAsync("POST", "/V1/customers", body);

        Assert.Equal((2, 3), (accepted.Json.GetProperty("website_id").GetInt64(), accepted.Json.GetProperty("store_id").GetInt64()));
        Assert.Equal("Outlet Store View", accepted.Json.GetProperty("created_in").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
    }

    [Theory]
    [InlineData("Short1!", "The password needs at least %1 characters. Create a new password and try again.", "8")]
    [InlineData("alllowercase", "Minimum of different classes of characters in password is %1. Classes of characters: Lower Case, Upper Case, Digits, Special Characters.", "3")]
    [InlineData(" Password1", "The password can't begin or end with a space. Verify the password and try again.", null)]
    [InlineData("New1@example.com", "The password can't be the same as the email address. Create a new password and try again.", null)]
    public async Task A_weak_password_is_refused(string password, string message, string? parameter)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/customers", $$"""{"customer":{"email":"new1@example.com","firstname":"A","lastname":"B"},"password":"{{password}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Message);
        if (parameter is not null)
            Assert.Equal(parameter, answer.Json.GetProperty("parameters")[0].GetString());
    }

    [Fact]
    public async Task An_update_leaves_what_it_does_not_give()
    {
        var clock = new ManualClock();
        await using var tenant = await Tenant.StartAsync(options => options.Clock = clock);
        var before = (await tenant.GetAsync("/V1/customers/1")).Json;

        var updated = await tenant.SendAsync(
            "PUT",
            "/V1/customers/1",
            """{"customer":{"lastname":"Miller","custom_attributes":[{"attribute_code":"loyalty_level","value":3}],"extension_attributes":{"is_subscribed":true},"created_at":"1999-01-01 00:00:00"}}""");

        Assert.Equal("Miller", updated.Json.GetProperty("lastname").GetString());
        Assert.Equal(before.GetProperty("email").GetString(), updated.Json.GetProperty("email").GetString());
        Assert.Equal(before.GetProperty("addresses").GetRawText(), updated.Json.GetProperty("addresses").GetRawText());
        Assert.Equal(before.GetProperty("created_at").GetString(), updated.Json.GetProperty("created_at").GetString());
        Assert.Equal("2026-07-01 12:00:00", updated.Json.GetProperty("updated_at").GetString());
        Assert.Equal("""[{"attribute_code":"loyalty_level","value":"3"}]""", updated.Json.GetProperty("custom_attributes").GetRawText());
        Assert.True(updated.Json.GetProperty("extension_attributes").GetProperty("is_subscribed").GetBoolean());
    }

    [Fact]
    public async Task A_refused_update_changes_nothing()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await tenant.GetAsync("/V1/customers/1");

        var taken = await tenant.SendAsync("PUT", "/V1/customers/1", """{"customer":{"email":"customer2@example.com","firstname":"Changed"}}""");
        var badAddress = await tenant.SendAsync("PUT", "/V1/customers/1", """{"customer":{"firstname":"Changed","addresses":[{"firstname":"A","lastname":"B","street":["X"],"city":"Y","telephone":"1","country_id":"US","postcode":"1"}]}}""");
        var missing = await tenant.SendAsync("PUT", "/V1/customers/999", """{"customer":{"firstname":"Changed"}}""");

        Assert.Equal(HttpStatusCode.BadRequest, taken.Status);
        Assert.Equal(HttpStatusCode.BadRequest, badAddress.Status);
        Assert.Equal("regionId", badAddress.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Equal(HttpStatusCode.NotFound, missing.Status);
        Assert.Equal("customerId", missing.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Equal(before.Text, (await tenant.GetAsync("/V1/customers/1")).Text);
    }

    [Fact]
    public async Task A_customer_can_be_deleted_once()
    {
        await using var tenant = await Tenant.StartAsync();

        var deleted = await tenant.SendAsync("DELETE", "/V1/customers/1");
        var again = await tenant.SendAsync("DELETE", "/V1/customers/1");
        var created = await tenant.SendAsync("POST", "/V1/customers", """{"customer":{"email":"customer1@example.com","firstname":"A","lastname":"B"}}""");

        Assert.Equal("true", deleted.Text);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal(21, created.Json.GetProperty("id").GetInt64());
    }

    [Fact]
    public async Task Customers_are_searched_by_members_attributes_and_billing_address()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State["customerAttributes"].Put("""{"attribute_code":"loyalty_level","user_defined":true}""");
        await tenant.SendAsync("PUT", "/V1/customers/7", """{"customer":{"custom_attributes":[{"attribute_code":"loyalty_level","value":"3"}]}}""");

        async Task<string> FindAsync(string filter)
        {
            var answer = await tenant.GetAsync($"/V1/customers/search?{filter}&searchCriteria[sortOrders][0][field]=entity_id&searchCriteria[sortOrders][0][direction]=ASC");
            return string.Join(',', answer.Json.GetProperty("items").EnumerateArray().Select(customer => customer.GetProperty("id").GetInt64()));
        }

        Assert.Equal("2", await FindAsync(Filter("email", "customer2@example.com")));
        Assert.Equal("15,16,17,18,19,20", await FindAsync(Filter("website_id", "2")));
        Assert.Equal("7", await FindAsync(Filter("loyalty_level", "3")));
        Assert.Equal("2,7,17", await FindAsync(Filter("billing_country_id", "DE")));
        Assert.Equal("19,20", await FindAsync(Filter("entity_id", "18", "gt")));
        Assert.Equal(HttpStatusCode.BadRequest, (await tenant.GetAsync($"/V1/customers/search?{Filter("shoe_size", "43")}")).Status);
    }

    [Fact]
    public async Task Validating_a_customer_saves_nothing_and_says_what_is_wrong_with_200()
    {
        await using var tenant = await Tenant.StartAsync();

        var good = await tenant.SendAsync("PUT", "/V1/customers/validate", """{"customer":{"email":"new@example.com","firstname":"A","lastname":"B"}}""");
        var bad = await tenant.SendAsync("PUT", "/V1/customers/validate", """{"customer":{"email":"nobody","firstname":"A"}}""");

        Assert.Equal("""{"valid":true,"messages":[]}""", good.Text);
        Assert.Equal(HttpStatusCode.OK, bad.Status);
        Assert.Equal("""{"valid":false,"messages":["\"Last Name\" is a required value.","\"Email\" is not a valid email address."]}""", bad.Text);
        Assert.Equal(20, tenant.Simulator.State.Customers.Count);
    }

    [Fact]
    public async Task The_seed_is_the_same_at_every_start_and_has_both_websites_and_addresses()
    {
        await using var first = await Tenant.StartAsync();
        await using var second = await Tenant.StartAsync();

        var answer = await first.GetAsync("/V1/customers/search?searchCriteria");
        var customers = answer.Json.GetProperty("items").EnumerateArray().ToList();
        var addressIds = customers.SelectMany(customer => customer.GetProperty("addresses").EnumerateArray()).Select(address => address.GetProperty("id").GetInt64()).ToList();

        Assert.Equal(answer.Text, (await second.GetAsync("/V1/customers/search?searchCriteria")).Text);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"customer{number}@example.com"), customers.Select(customer => customer.GetProperty("email").GetString()));
        Assert.Equal([1, 2], customers.Select(customer => customer.GetProperty("website_id").GetInt64()).Distinct());
        Assert.Equal(addressIds.Count, addressIds.Distinct().Count());
        Assert.Contains(customers, customer => customer.GetProperty("addresses").GetArrayLength() == 0);
        Assert.Contains(customers, customer => customer.GetProperty("addresses").GetArrayLength() == 2);
    }

    private static string Filter(string field, string value, string condition = "eq") =>
        $"searchCriteria[filterGroups][0][filters][0][field]={field}&searchCriteria[filterGroups][0][filters][0][value]={value}&searchCriteria[filterGroups][0][filters][0][conditionType]={condition}";
}
