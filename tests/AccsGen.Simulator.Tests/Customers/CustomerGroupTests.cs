namespace AccsGen.Simulator.Tests.Customers;

public sealed class CustomerGroupTests
{
    [Fact]
    public async Task Every_tenant_has_four_groups()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        var answer = await tenant.GetAsync("/V1/customerGroups/search?searchCriteria");

        Assert.Equal(["NOT LOGGED IN", "General", "Wholesale", "Retailer"], answer.Json.GetProperty("items").EnumerateArray().Select(group => group.GetProperty("code").GetString()));
        Assert.Equal("""{"id":0,"code":"NOT LOGGED IN","tax_class_id":3,"tax_class_name":"Retail Customer"}""", answer.Json.GetProperty("items")[0].GetRawText());
    }

    [Fact]
    public async Task A_group_lives_through_create_update_search_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SendAsync("POST", "/V1/customerGroups", """{"group":{"code":"VIP","tax_class_id":3}}""");
        var id = created.Json.GetProperty("id").GetInt64();
        var updated = await tenant.SendAsync("PUT", $"/V1/customerGroups/{id}", """{"group":{"code":"VIP gold"}}""");
        var found = await tenant.GetAsync("/V1/customerGroups/search?searchCriteria[filterGroups][0][filters][0][field]=customer_group_code&searchCriteria[filterGroups][0][filters][0][value]=VIP gold");
        await tenant.SendAsync("PUT", "/V1/customers/2", $$$"""{"customer":{"group_id":{{{id}}}}}""");
        var deleted = await tenant.SendAsync("DELETE", $"/V1/customerGroups/{id}");
        var customer = await tenant.GetAsync("/V1/customers/2");

        Assert.Equal("Retail Customer", created.Json.GetProperty("tax_class_name").GetString());
        Assert.Equal(id, updated.Json.GetProperty("id").GetInt64());
        Assert.Equal(1, found.Json.GetProperty("total_count").GetInt64());
        Assert.Equal("true", deleted.Text);
        Assert.Equal(1, customer.Json.GetProperty("group_id").GetInt64());
    }

    [Fact]
    public async Task A_group_has_any_tax_class_of_customers()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SendAsync("POST", "/V1/customerGroups", """{"group":{"code":"Charities","tax_class_id":5}}""");

        Assert.Equal("Tax Exempt Customer", created.Json.GetProperty("tax_class_name").GetString());
    }

    [Theory]
    [InlineData("""{"code":"general","tax_class_id":3}""", "Customer Group already exists.")]
    [InlineData("""{"tax_class_id":3}""", "\"%fieldName\" is required. Enter and try again.")]
    [InlineData("""{"code":"VIP","tax_class_id":2}""", "Invalid value of \"%value\" provided for the %fieldName field.")]
    public async Task A_group_that_will_not_do_is_refused(string group, string message)
    {
        await using var tenant = await Tenant.StartAsync();
        var before = tenant.Simulator.State["customerGroups"].Count;

        var answer = await tenant.SendAsync("POST", "/V1/customerGroups", $$"""{"group":{{group}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(message, answer.Message);
        Assert.Equal(before, tenant.Simulator.State["customerGroups"].Count);
    }

    [Fact]
    public async Task The_group_of_guests_the_default_one_and_that_of_a_shared_catalog_stay()
    {
        await using var tenant = await Tenant.StartAsync();

        var guests = await tenant.SendAsync("DELETE", "/V1/customerGroups/0");
        var standard = await tenant.SendAsync("DELETE", "/V1/customerGroups/1");
        var catalog = await tenant.SendAsync("DELETE", "/V1/customerGroups/4");

        Assert.Equal("Cannot delete group.", guests.Message);
        Assert.Equal("Cannot delete group.", standard.Message);
        Assert.StartsWith("A shared catalog is linked", catalog.Message, StringComparison.Ordinal);
        Assert.Equal(("true", "true", "false"), (await ReadOnlyAsync(tenant, 0), await ReadOnlyAsync(tenant, 1), await ReadOnlyAsync(tenant, 2)));
    }

    [Fact]
    public async Task New_customers_get_the_default_group_whichever_that_is()
    {
        await using var tenant = await Tenant.StartAsync();

        var before = await tenant.GetAsync("/V1/customerGroups/default");
        var made = await tenant.SendAsync("PUT", "/V1/customerGroups/default/2");
        var ofStore = await tenant.GetAsync("/V1/customerGroups/default/1");
        var ofNoStore = await tenant.GetAsync("/V1/customerGroups/default?storeId=77");
        var customer = await tenant.SendAsync("POST", "/V1/customers", """{"customer":{"email":"new@example.com","firstname":"A","lastname":"B"}}""");
        var guests = await tenant.SendAsync("PUT", "/V1/customerGroups/default/0");

        Assert.Equal(1, before.Json.GetProperty("id").GetInt64());
        Assert.Equal("2", made.Text);
        Assert.Equal(2, ofStore.Json.GetProperty("id").GetInt64());
        Assert.Equal(HttpStatusCode.NotFound, ofNoStore.Status);
        Assert.Equal(2, customer.Json.GetProperty("group_id").GetInt64());
        Assert.Equal(HttpStatusCode.BadRequest, guests.Status);
        Assert.Equal("false", await ReadOnlyAsync(tenant, 1));
    }

    private static async Task<string> ReadOnlyAsync(Tenant tenant, long id) => (await tenant.GetAsync($"/V1/customerGroups/{id}/permissions")).Text;
}
