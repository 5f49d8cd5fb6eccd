using static AccsGen.Simulator.Tests.Companies.CompanyFlow;

namespace AccsGen.Simulator.Tests.Companies;

public sealed class CompanyTests
{
    [Fact]
    public async Task A_new_company_has_a_credit_a_role_a_tree_and_its_admin()
    {
        await using var tenant = await Tenant.StartAsync();
        var admin = await tenant.CustomerAsync("boss@example.com");

        var created = await tenant.SendAsync("POST", "/V1/company/", Body(admin));
        var id = Id(created);
        var credit = await tenant.GetAsync($"/V1/companyCredits/company/{id}");
        var roles = await tenant.GetAsync($"/V1/company/role/?searchCriteria[filterGroups][0][filters][0][field]=company_id&searchCriteria[filterGroups][0][filters][0][value]={id}");
        var tree = await tenant.GetAsync($"/V1/hierarchy/{id}");
        var membership = await tenant.MembershipAsync(admin);

        Assert.Equal("California", created.Json.GetProperty("region").GetString());
        Assert.Equal("12", created.Json.GetProperty("region_id").GetString());
        Assert.Equal(0, created.Json.GetProperty("status").GetInt64());
        Assert.Equal(JsonValueKind.Null, created.Json.GetProperty("reject_reason").ValueKind);
        Assert.Equal($$"""{"company_id":"{{id}}","is_quote_enabled":false}""", created.Json.GetProperty("extension_attributes").GetProperty("quote_config").GetRawText());
        Assert.False(credit.Json.TryGetProperty("credit_limit", out _));
        Assert.Equal(0, credit.Json.GetProperty("available_limit").GetInt64());
        Assert.Equal("Default User", Assert.Single(roles.Json.GetProperty("items").EnumerateArray()).GetProperty("role_name").GetString());
        var root = Assert.Single(tree.Json.EnumerateArray());
        Assert.Equal((admin, "customer", 0), (root.GetProperty("entity_id").GetInt64(), root.GetProperty("entity_type").GetString(), root.GetProperty("structure_parent_id").GetInt64()));
        Assert.Equal((id, 1), (membership.GetProperty("company_id").GetInt64(), membership.GetProperty("status").GetInt64()));
    }

    [Theory]
    [InlineData("\"company_name\":\"Test company\"", "\"company_name\":\"\"", "\"%fieldName\" is required. Enter and try again.")]
    [InlineData("\"postcode\":\"99999\",", "", "\"%fieldName\" is required. Enter and try again.")]
    [InlineData("\"super_user_id\":1", "\"super_user_id\":99", "No such entity with %fieldName = %fieldValue")]
    [InlineData("\"customer_group_id\":1", "\"customer_group_id\":99", "No such entity with %fieldName = %fieldValue")]
    [InlineData("\"country_id\":\"US\"", "\"country_id\":\"XX\"", "Invalid value of \"%value\" provided for the %fieldName field.")]
    [InlineData("\"region\":\"CA\",\"region_id\":\"12\"", "\"region\":\"Nowhere\"", "\"%fieldName\" is required. Enter and try again.")]
    [InlineData("\"newemail@example.com\"", "\"nobody\"", "Invalid value of \"%value\" provided for the %fieldName field.")]
    [InlineData("\"newemail@example.com\"", "\"company1@example.com\"", "Company with this email address already exists in the system. Enter a different email address to continue.")]
    [InlineData("\"customer_group_id\":1", "\"customer_group_id\":1,\"status\":7", "Invalid value of \"%value\" provided for the %fieldName field.")]
    [InlineData("\"customer_group_id\":1", "\"customer_group_id\":1,\"reject_reason\":\"No\"", "Invalid attribute value. Rejected date&time and Rejected Reason can be changed only when a company status is changed to Rejected.")]
    [InlineData("[\"100 Big Tree Avenue\"]", "[\"1\",\"2\",\"3\"]", "Invalid value of \"%value\" provided for the %fieldName field.")]
    public async Task A_company_that_will_not_do_is_refused_and_nothing_is_left_of_it(string part, string instead, string message)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/company/", Body(1).Replace(part, instead, StringComparison.Ordinal));

        Assert.Equal(message, answer.Message);
        Assert.Equal(2, tenant.Simulator.State["companies"].Count);
        Assert.Equal(2, tenant.Simulator.State["companyCredits"].Count);
        Assert.Equal(2, tenant.Simulator.State["companyRoles"].Count);
    }

    [Fact]
    public async Task An_email_need_not_be_unique_where_the_option_says_so()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Companies.RequireUniqueEmail = false);

        var answer = await tenant.SendAsync("POST", "/V1/company/", Body(1, "company1@example.com"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task A_rejected_company_says_why_and_when_as_long_as_it_is()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());
        var id = await tenant.CompanyAsync(1);

        var rejected = await tenant.SendAsync("PUT", $"/V1/company/{id}", Body(1, more: ",\"status\":2,\"reject_reason\":\"Failed background check.\""));
        var unchanged = await tenant.SendAsync("PUT", $"/V1/company/{id}", Body(1, more: ",\"status\":2,\"reject_reason\":\"Failed background check.\""));
        var approved = await tenant.SendAsync("PUT", $"/V1/company/{id}", Body(1, more: ",\"status\":1"));

        Assert.Equal("Failed background check.", rejected.Json.GetProperty("reject_reason").GetString());
        Assert.Equal("2026-07-01 12:00:00", rejected.Json.GetProperty("rejected_at").GetString());
        Assert.Equal(rejected.Text, unchanged.Text);
        Assert.Equal(1, approved.Json.GetProperty("status").GetInt64());
        Assert.Equal(JsonValueKind.Null, approved.Json.GetProperty("rejected_at").ValueKind);
        Assert.Equal(JsonValueKind.Null, approved.Json.GetProperty("reject_reason").ValueKind);
    }

    [Fact]
    public async Task Without_its_address_book_a_company_allows_no_custom_shipping_address()
    {
        await using var tenant = await Tenant.StartAsync();

        var with = await tenant.SendAsync("POST", "/V1/company/", Body(1, more: ",\"extension_attributes\":{\"is_company_address_book_enabled\":true,\"is_custom_shipping_address_allowed\":true}"));
        var without = await tenant.SendAsync("PUT", $"/V1/company/{Id(with)}", Body(1, more: ",\"extension_attributes\":{\"is_company_address_book_enabled\":false,\"is_custom_shipping_address_allowed\":true}"));

        Assert.True(with.Json.GetProperty("extension_attributes").GetProperty("is_custom_shipping_address_allowed").GetBoolean());
        Assert.False(without.Json.GetProperty("extension_attributes").GetProperty("is_custom_shipping_address_allowed").GetBoolean());
    }

    [Fact]
    public async Task Another_admin_becomes_the_root_of_the_tree_and_the_former_one_stays_below()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = await tenant.CompanyAsync(1);
        await tenant.JoinAsync(2, id);
        await tenant.JoinAsync(3, id);

        await tenant.SendAsync("PUT", $"/V1/company/{id}", Body(2));

        var tree = (await tenant.GetAsync($"/V1/hierarchy/{id}")).Json.EnumerateArray().ToDictionary(place => place.GetProperty("entity_id").GetInt64());
        Assert.Equal(0, tree[2].GetProperty("structure_parent_id").GetInt64());
        Assert.All([1L, 3L], customer => Assert.Equal(tree[2].GetProperty("structure_id").GetInt64(), tree[customer].GetProperty("structure_parent_id").GetInt64()));
        Assert.Equal(HttpStatusCode.BadRequest, (await tenant.SendAsync("DELETE", "/V1/customers/2")).Status);
        Assert.Equal("true", (await tenant.SendAsync("DELETE", "/V1/customers/1")).Text);
    }

    [Fact]
    public async Task A_deleted_company_takes_all_that_is_its_own_along_and_leaves_its_people_inactive()
    {
        await using var tenant = await Tenant.StartAsync();
        var state = tenant.Simulator.State;
        string[] collections = ["companyCustomers", "companyRoles", "companyStructures", "companyCredits", "companyCreditHistory", "teams"];
        var before = collections.Select(name => state[name].Count).ToList();
        var id = await tenant.CompanyAsync(1);
        await tenant.JoinAsync(2, id);
        await tenant.SendAsync("POST", $"/V1/team/{id}", """{"team":{"name":"West"}}""");
        var credit = Id(await tenant.GetAsync($"/V1/companyCredits/company/{id}"));
        await tenant.SendAsync("PUT", $"/V1/companyCredits/{credit}", $$$"""{"creditLimit":{"company_id":{{{id}}},"credit_limit":1000,"currency_code":"USD"}}""");

        var deleted = await tenant.SendAsync("DELETE", $"/V1/company/{id}");

        Assert.Equal("true", deleted.Text);
        Assert.Equal(before, collections.Select(name => state[name].Count));
        foreach (var customer in new[] { 1L, 2L })
            Assert.Equal($$"""{"customer_id":{{customer}},"company_id":0,"status":0}""", (await tenant.MembershipAsync(customer)).GetRawText());
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync($"/V1/company/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await tenant.GetAsync($"/V1/companyCredits/company/{id}")).Status);
    }

    [Fact]
    public async Task Custom_attributes_are_set_one_by_one()
    {
        await using var tenant = await Tenant.StartAsync();

        var set = await tenant.SendAsync("POST", "/V1/company/setCustomAttributes", """{"company_id":"1","custom_attributes":[{"attribute_code":"attr one","value":"value one"},{"attribute_code":"attr two","value":"valuetwo"}]}""");
        await tenant.SendAsync("POST", "/V1/company/setCustomAttributes", """{"companyId":1,"customAttributes":[{"attributeCode":"attr one","value":"changed"}]}""");
        var company = await tenant.GetAsync("/V1/company/1");
        var nobody = await tenant.SendAsync("POST", "/V1/company/setCustomAttributes", """{"company_id":99,"custom_attributes":[]}""");

        Assert.Equal("true", set.Text);
        Assert.Equal("""[{"attribute_code":"attr one","value":"changed"},{"attribute_code":"attr two","value":"valuetwo"}]""", company.Json.GetProperty("custom_attributes").GetRawText());
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
    }

    [Fact]
    public async Task Companies_have_one_parent_and_two_levels()
    {
        await using var tenant = await Tenant.StartAsync();
        var third = await tenant.CompanyAsync(1);

        var added = await tenant.SendAsync("POST", "/V1/company/1/relations", """{"relations":[{"company_id":2,"parent_id":1}]}""");
        var found = await tenant.GetAsync("/V1/company/relations?searchCriteria[filterGroups][0][filters][0][field]=parent_id&searchCriteria[filterGroups][0][filters][0][value]=1");
        var second = await tenant.SendAsync("POST", $"/V1/company/{third}/relations", $$"""{"relations":[{"company_id":2,"parent_id":{{third}}}]}""");
        var deep = await tenant.SendAsync("POST", "/V1/company/2/relations", $$"""{"relations":[{"company_id":{{third}},"parent_id":2}]}""");
        var upwards = await tenant.SendAsync("POST", $"/V1/company/{third}/relations", $$"""{"relations":[{"company_id":1,"parent_id":{{third}}}]}""");
        var itself = await tenant.SendAsync("POST", "/V1/company/1/relations", """{"relations":[{"company_id":1,"parent_id":1}]}""");
        var nobody = await tenant.SendAsync("POST", "/V1/company/1/relations", """{"relations":[{"company_id":99,"parent_id":1}]}""");
        var removed = await tenant.SendAsync("DELETE", "/V1/company/1/relations/2");
        var again = await tenant.SendAsync("DELETE", "/V1/company/1/relations/2");

        Assert.Equal("[]", added.Text);
        Assert.Equal("""[{"company_id":2,"parent_id":1}]""", found.Json.GetProperty("items").GetRawText());
        Assert.All([second, deep, upwards, itself], refused => Assert.Equal(HttpStatusCode.BadRequest, refused.Status));
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
        Assert.Equal("[]", removed.Text);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
    }
}
