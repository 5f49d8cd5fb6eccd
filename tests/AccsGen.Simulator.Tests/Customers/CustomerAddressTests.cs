namespace AccsGen.Simulator.Tests.Customers;

public sealed class CustomerAddressTests
{
    [Fact]
    public async Task Addresses_that_are_given_are_all_that_the_customer_has_then()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = (await tenant.GetAsync("/V1/customers/4")).Json.GetProperty("addresses").EnumerateArray().Select(Id).ToList();

        var answer = await tenant.SendAsync("PUT", "/V1/customers/4", Addresses($$"""{"id":{{before[1]}},"city":"Moved"}""", New("GB", "London")));

        var after = answer.Json.GetProperty("addresses").EnumerateArray().ToList();
        Assert.Equal(2, before.Count);
        Assert.Equal(before[1], Id(after[0]));
        Assert.Equal("Moved", after[0].GetProperty("city").GetString());
        Assert.Equal(JsonValueKind.Array, after[0].GetProperty("street").ValueKind);
        Assert.DoesNotContain(Id(after[1]), before);
        Assert.Equal(0, after[1].GetProperty("region").GetProperty("region_id").GetInt64());
        Assert.False(answer.Json.TryGetProperty("default_billing", out _));
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync($"/V1/customers/addresses/{before[0]}")).Status);
    }

    [Fact]
    public async Task There_is_one_default_address_of_each_kind_and_the_last_one_that_says_so_is_it()
    {
        await using var tenant = await Tenant.StartAsync();

        var flagged = await tenant.SendAsync("PUT", "/V1/customers/3", Addresses(New("DE", "Bonn", ""","default_billing":true,"default_shipping":true"""), New("DE", "Köln", ""","default_billing":true""")));
        var ids = flagged.Json.GetProperty("addresses").EnumerateArray().Select(Id).ToList();
        var named = await tenant.SendAsync("PUT", "/V1/customers/3", $$$"""{"customer":{"default_billing":"{{{ids[0]}}}"}}""");
        var cleared = await tenant.SendAsync("PUT", "/V1/customers/3", """{"customer":{"default_shipping":null}}""");

        Assert.Equal($"{ids[1]}", flagged.Json.GetProperty("default_billing").GetString());
        Assert.Equal($"{ids[0]}", flagged.Json.GetProperty("default_shipping").GetString());
        Assert.Equal([false, true], flagged.Json.GetProperty("addresses").EnumerateArray().Select(address => address.TryGetProperty("default_billing", out _)));
        Assert.Equal([true, false], named.Json.GetProperty("addresses").EnumerateArray().Select(address => address.TryGetProperty("default_billing", out _)));
        Assert.Equal($"{ids[0]}", named.Json.GetProperty("default_billing").GetString());
        Assert.False(cleared.Json.TryGetProperty("default_shipping", out _));
        Assert.DoesNotContain(cleared.Json.GetProperty("addresses").EnumerateArray(), address => address.TryGetProperty("default_shipping", out _));
    }

    [Theory]
    [InlineData("""{"firstname":"A"}""", "One or more input exceptions have occurred.", null)]
    [InlineData("""{"firstname":"A","lastname":"B","street":["X"],"city":"Y","telephone":"1","postcode":"1","country_id":"XX"}""", "Invalid value of \"%value\" provided for the %fieldName field.", "countryId")]
    [InlineData("""{"firstname":"A","lastname":"B","street":["X"],"city":"Y","telephone":"1","postcode":"1","country_id":"US","region_id":82}""", "Invalid value of \"%value\" provided for the %fieldName field.", "regionId")]
    [InlineData("""{"firstname":"A","lastname":"B","street":["X"],"city":"Y","telephone":"1","country_id":"DE"}""", "\"%fieldName\" is required. Enter and try again.", "postcode")]
    [InlineData("""{"id":4711,"city":"Y"}""", "No such entity with %fieldName = %fieldValue", "addressId")]
    public async Task An_address_that_will_not_do_is_refused(string address, string message, string? field)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("PUT", "/V1/customers/1", Addresses(address));

        Assert.Equal(message, answer.Message);
        if (field is not null)
            Assert.Equal(field, answer.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        else
            Assert.Equal(["lastname", "city", "telephone", "street", "countryId", "postcode"], answer.Json.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("parameters").GetProperty("fieldName").GetString()));
    }

    [Fact]
    public async Task A_region_is_found_by_its_code_its_name_and_its_number()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync(
            "PUT",
            "/V1/customers/1",
            Addresses(New("US", "A", ""","region":{"region_code":"ca"}"""), New("US", "B", ""","region":{"region":"California"}"""), New("US", "C", ""","region_id":"12" """)));

        Assert.All(answer.Json.GetProperty("addresses").EnumerateArray(), address => Assert.Equal("""{"region_code":"CA","region":"California","region_id":12}""", address.GetProperty("region").GetRawText()));
    }

    [Fact]
    public async Task An_address_is_found_and_deleted_by_its_id_and_its_id_is_not_given_out_again()
    {
        await using var tenant = await Tenant.StartAsync();
        var customer = (await tenant.GetAsync("/V1/customers/1")).Json;
        var id = Id(customer.GetProperty("addresses")[0]);

        var found = await tenant.GetAsync($"/V1/customers/addresses/{id}");
        var deleted = await tenant.SendAsync("DELETE", $"/V1/addresses/{id}");
        var gone = await tenant.SendAsync("DELETE", $"/V1/addresses/{id}");
        var after = (await tenant.GetAsync("/V1/customers/1")).Json;
        var latest = await tenant.SendAsync("PUT", "/V1/customers/20", Addresses(New("FR", "Lyon")));
        var newest = Id(latest.Json.GetProperty("addresses")[0]);
        await tenant.SendAsync("DELETE", $"/V1/addresses/{newest}");
        var next = await tenant.SendAsync("PUT", "/V1/customers/20", Addresses(New("FR", "Nice")));

        Assert.Equal(customer.GetProperty("addresses")[0].GetRawText(), found.Text);
        Assert.Equal("true", deleted.Text);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Equal(0, after.GetProperty("addresses").GetArrayLength());
        Assert.False(after.TryGetProperty("default_billing", out _));
        Assert.Equal(newest + 1, Id(next.Json.GetProperty("addresses")[0]));
    }

    [Fact]
    public async Task The_default_addresses_are_read_by_themselves_and_are_empty_lists_where_there_are_none()
    {
        await using var tenant = await Tenant.StartAsync();

        var billing = await tenant.GetAsync("/V1/customers/1/billingAddress");
        var none = await tenant.GetAsync("/V1/customers/3/shippingAddress");
        var nobody = await tenant.GetAsync("/V1/customers/99/shippingAddress");

        Assert.True(billing.Json.GetProperty("default_billing").GetBoolean());
        Assert.Equal("[]", none.Text);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
    }

    private static long Id(JsonElement entity) => entity.GetProperty("id").GetInt64();

    private static string Addresses(params string[] addresses) => "{\"customer\":{\"addresses\":[" + string.Join(',', addresses) + "]}}";

    private static string New(string country, string city, string more = "") =>
        $$"""{"firstname":"A","lastname":"B","street":["1 Road"],"city":"{{city}}","telephone":"555","postcode":"12345","country_id":"{{country}}"{{more}}}""";
}
