using static AccsGen.Simulator.Tests.Companies.CompanyFlow;

namespace AccsGen.Simulator.Tests.Companies;

public sealed class CompanyPeopleTests
{
    [Fact]
    public async Task A_customer_joins_a_company_by_an_update_and_is_shown_there_and_here()
    {
        await using var tenant = await Tenant.StartAsync();
        var customer = await tenant.CustomerAsync("mshaw@example.com");

        var updated = await tenant.SendAsync(
            "PUT",
            $"/V1/customers/{customer}",
            """{"customer":{"extension_attributes":{"company_attributes":{"company_id":2,"status":0,"job_title":"Sales Rep","telephone":"512-555-3322"}}}}""");
        var member = await tenant.GetAsync($"/V1/customers/{customer}/companies/2");
        var companies = await tenant.GetAsync($"/V1/customers/{customer}/companies");
        var found = await tenant.GetAsync("/V1/customers/companies?criteria[filterGroups][0][filters][0][field]=job_title&criteria[filterGroups][0][filters][0][value]=Sales Rep");

        var expected = $$"""{"company_id":2,"customer_id":{{customer}},"status":0,"job_title":"Sales Rep","telephone":"512-555-3322"}""";
        Assert.Equal(expected, updated.Json.GetProperty("extension_attributes").GetProperty("company_attributes").GetRawText());
        Assert.Equal(expected, member.Text);
        Assert.Equal(2, Assert.Single(companies.Json.EnumerateArray()).GetProperty("id").GetInt64());
        Assert.Equal(1, found.Json.GetProperty("total_count").GetInt64());
        Assert.Equal(4, updated.Json.GetProperty("group_id").GetInt64());
    }

    [Fact]
    public async Task A_company_that_is_not_there_is_refused_and_the_customer_stays_as_it_was()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await tenant.GetAsync("/V1/customers/1");

        var update = await tenant.SendAsync("PUT", "/V1/customers/1", """{"customer":{"firstname":"Changed","extension_attributes":{"company_attributes":{"company_id":99}}}}""");
        var assign = await tenant.SendAsync("PUT", "/V1/customers/1/companies/99");
        var create = await tenant.SendAsync("POST", "/V1/customers/companies", """{"companyAttributes":{"company_id":1,"customer_id":99}}""");
        var incomplete = await tenant.SendAsync("POST", "/V1/customers/companies", """{"companyAttributes":{"company_id":1}}""");

        Assert.All([update, assign, create], refused => Assert.Equal(HttpStatusCode.NotFound, refused.Status));
        Assert.Equal(HttpStatusCode.BadRequest, incomplete.Status);
        Assert.Equal(before.Text, (await tenant.GetAsync("/V1/customers/1")).Text);
    }

    [Fact]
    public async Task A_customer_of_several_companies_acts_for_the_default_one()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.JoinAsync(1, 1);

        await tenant.SendAsync("POST", "/V1/customers/companies", """{"companyAttributes":{"company_id":2,"customer_id":1,"is_default":true,"job_title":"Buyer"}}""");
        var second = await tenant.MembershipAsync(1);
        await tenant.SendAsync("POST", "/V1/customers/companies", """{"companyAttributes":{"company_id":1,"customer_id":1,"is_default":true}}""");
        var first = await tenant.MembershipAsync(1);
        var companies = await tenant.GetAsync("/V1/customers/1/companies");

        Assert.Equal(2, second.GetProperty("company_id").GetInt64());
        Assert.Equal(1, first.GetProperty("company_id").GetInt64());
        Assert.Equal(2, companies.Json.GetArrayLength());
        Assert.Equal(1, await tenant.GroupAsync(1));
    }

    [Fact]
    public async Task Who_leaves_a_company_is_in_none_and_what_stood_below_moves_up()
    {
        await using var tenant = await Tenant.StartAsync();
        var places = (await tenant.GetAsync("/V1/hierarchy/1")).Json.EnumerateArray().ToDictionary(place => (place.GetProperty("entity_type").GetString(), place.GetProperty("entity_id").GetInt64()), place => place.GetProperty("structure_id").GetInt64());
        await tenant.SendAsync("PUT", $"/V1/hierarchy/move/{places[("customer", 11)]}", $$"""{"newParentId":{{places[("customer", 10)]}}}""");

        var left = await tenant.SendAsync("DELETE", "/V1/customers/10/companies/1");
        var again = await tenant.SendAsync("DELETE", "/V1/customers/10/companies/1");
        var admin = await tenant.SendAsync("DELETE", "/V1/customers/9/companies/1");
        var tree = (await tenant.GetAsync("/V1/hierarchy/1")).Json.EnumerateArray().ToList();

        Assert.Equal("[]", left.Text);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
        Assert.Equal(0, (await tenant.MembershipAsync(10)).GetProperty("company_id").GetInt64());
        Assert.DoesNotContain(tree, place => place.GetProperty("entity_type").ValueEquals("customer") && place.GetProperty("entity_id").GetInt64() == 10);
        Assert.Equal(places[("customer", 9)], tree.Single(place => place.GetProperty("entity_id").GetInt64() == 11).GetProperty("structure_parent_id").GetInt64());
    }

    [Fact]
    public async Task Who_is_made_inactive_hands_those_below_up_but_the_admin_cannot_be()
    {
        await using var tenant = await Tenant.StartAsync();
        var places = (await tenant.GetAsync("/V1/hierarchy/2")).Json.EnumerateArray().ToDictionary(place => place.GetProperty("entity_id").GetInt64(), place => place.GetProperty("structure_id").GetInt64());
        await tenant.SendAsync("PUT", $"/V1/hierarchy/move/{places[14]}", $$"""{"newParentId":{{places[13]}}}""");

        await tenant.SendAsync("PUT", "/V1/customers/13", """{"customer":{"extension_attributes":{"company_attributes":{"status":0}}}}""");
        var admin = await tenant.SendAsync("PUT", "/V1/customers/12", """{"customer":{"extension_attributes":{"company_attributes":{"company_id":2,"status":0}}}}""");
        var tree = (await tenant.GetAsync("/V1/hierarchy/2")).Json.EnumerateArray().ToDictionary(place => place.GetProperty("entity_id").GetInt64());

        Assert.Equal(0, (await tenant.MembershipAsync(13)).GetProperty("status").GetInt64());
        Assert.Equal(places[12], tree[14].GetProperty("structure_parent_id").GetInt64());
        Assert.Equal(HttpStatusCode.BadRequest, admin.Status);
    }

    [Fact]
    public async Task A_deleted_customer_is_in_no_company_any_more()
    {
        await using var tenant = await Tenant.StartAsync();

        var deleted = await tenant.SendAsync("DELETE", "/V1/customers/10");
        var found = await tenant.GetAsync("/V1/customers/companies?criteria[filterGroups][0][filters][0][field]=customer_id&criteria[filterGroups][0][filters][0][value]=10");

        Assert.Equal("true", deleted.Text);
        Assert.Equal(0, found.Json.GetProperty("total_count").GetInt64());
    }

    [Fact]
    public async Task Roles_list_every_resource_and_deny_what_is_not_allowed()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SendAsync("POST", "/V1/company/role/", """{"role":{"role_name":"Junior Buyer","permissions":[{"resource_id":"Magento_Company::index","permission":"allow"},{"resource_id":"Magento_Sales::place_order","permission":"allow"}],"company_id":2}}""");
        var updated = await tenant.SendAsync("PUT", $"/V1/company/role/{Id(created)}", """{"role":{"permissions":[{"resource_id":"Magento_Company::index","permission":"allow"}],"company_id":2}}""");

        var allowed = Allowed(created);
        Assert.Equal(["Magento_Company::index", "Magento_Sales::place_order"], allowed);
        Assert.True(created.Json.GetProperty("permissions").GetArrayLength() > 25);
        Assert.All(created.Json.GetProperty("permissions").EnumerateArray(), permission => Assert.Equal(Id(created), permission.GetProperty("role_id").GetInt64()));
        Assert.Equal("Junior Buyer", updated.Json.GetProperty("role_name").GetString());
        Assert.Equal(["Magento_Company::index"], Allowed(updated));
        Assert.True(updated.Json.GetProperty("permissions")[0].GetProperty("id").GetInt64() > created.Json.GetProperty("permissions")[0].GetProperty("id").GetInt64());
    }

    [Theory]
    [InlineData("""{"role_name":"default user","permissions":[{"resource_id":"Magento_Company::index","permission":"allow"}],"company_id":2}""", "User role with this name already exists. Enter a different name to save this role.")]
    [InlineData("""{"role_name":"R","permissions":[{"resource_id":"Magento_Sales::all","permission":"allow"}],"company_id":2}""", "The permissions of a role must name %1.")]
    [InlineData("""{"role_name":"R","permissions":[{"resource_id":"Magento_Company::everything","permission":"allow"}],"company_id":2}""", "Invalid value of \"%value\" provided for the %fieldName field.")]
    [InlineData("""{"role_name":"R","permissions":[{"resource_id":"Magento_Company::index","permission":"maybe"}],"company_id":2}""", "Invalid value of \"%value\" provided for the %fieldName field.")]
    [InlineData("""{"role_name":"R","permissions":[{"resource_id":"Magento_Company::index","permission":"allow"}],"company_id":99}""", "No such entity with %fieldName = %fieldValue")]
    [InlineData("""{"permissions":[{"resource_id":"Magento_Company::index","permission":"allow"}],"company_id":2}""", "\"%fieldName\" is required. Enter and try again.")]
    public async Task A_role_that_will_not_do_is_refused(string role, string message)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/company/role/", $$"""{"role":{{role}}}""");

        Assert.Equal(message, answer.Message);
        Assert.Equal(2, tenant.Simulator.State["companyRoles"].Count);
    }

    [Fact]
    public async Task A_role_that_somebody_has_or_that_is_the_last_one_stays()
    {
        await using var tenant = await Tenant.StartAsync();
        var role = Id(await tenant.SendAsync("POST", "/V1/company/role/", """{"role":{"role_name":"R","permissions":[{"resource_id":"Magento_Company::index","permission":"allow"}],"company_id":1}}"""));
        var lonely = await tenant.CompanyAsync(1);
        var last = tenant.Simulator.State["companyRoles"].Last().GetProperty("id").GetInt64();

        var assigned = await tenant.SendAsync("PUT", "/V1/company/assignRoles", $$"""{"userId":10,"roles":[{"id":{{role}},"permissions":[]}]}""");
        var users = await tenant.GetAsync($"/V1/company/role/{role}/users");
        var inUse = await tenant.SendAsync("DELETE", $"/V1/company/role/{role}");
        var only = await tenant.SendAsync("DELETE", $"/V1/company/role/{last}");
        await tenant.SendAsync("DELETE", "/V1/customers/10/companies/1");
        var deleted = await tenant.SendAsync("DELETE", $"/V1/company/role/{role}");

        Assert.Equal("true", assigned.Text);
        Assert.Equal([10], users.Json.EnumerateArray().Select(user => user.GetProperty("id").GetInt64()));
        Assert.StartsWith("This role cannot be deleted because users are assigned to it.", inUse.Message, StringComparison.Ordinal);
        Assert.Equal(lonely, tenant.Simulator.State["companyRoles"].Find($"{last}")!.Value.GetProperty("company_id").GetInt64());
        Assert.StartsWith("You cannot delete a role when it is the only role in the company.", only.Message, StringComparison.Ordinal);
        Assert.Equal("true", deleted.Text);
    }

    [Fact]
    public async Task A_user_has_one_role_of_the_company_and_the_admin_none()
    {
        await using var tenant = await Tenant.StartAsync();

        var two = await tenant.SendAsync("PUT", "/V1/company/assignRoles", """{"userId":10,"roles":[{"id":1,"permissions":[]},{"id":2,"permissions":[]}]}""");
        var foreign = await tenant.SendAsync("PUT", "/V1/company/assignRoles", """{"userId":10,"roles":[{"id":2,"permissions":[]}]}""");
        var unknown = await tenant.SendAsync("PUT", "/V1/company/assignRoles", """{"userId":10,"roles":[{"id":77,"permissions":[]}]}""");
        var admin = await tenant.SendAsync("PUT", "/V1/company/assignRoles", """{"userId":9,"roles":[{"id":1,"permissions":[]}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, two.Status);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal("You cannot assign a different role to a company admin.", admin.Message);
    }

    private static IEnumerable<string?> Allowed(Answer role) =>
        role.Json.GetProperty("permissions").EnumerateArray().Where(permission => permission.GetProperty("permission").ValueEquals("allow")).Select(permission => permission.GetProperty("resource_id").GetString());
}
