namespace AccsGen.Simulator.Tests.Companies;

/// <summary>Makes customers and companies by requests, as an integration does.</summary>
internal static class CompanyFlow
{
    public static async Task<long> CustomerAsync(this Tenant tenant, string email)
    {
        var answer = await tenant.SendAsync("POST", "/V1/customers", $$$"""{"customer":{"email":"{{{email}}}","firstname":"Melanie","lastname":"Shaw"}}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return Id(answer);
    }

    public static async Task<long> CompanyAsync(this Tenant tenant, long admin, string email = "newemail@example.com")
    {
        var answer = await tenant.SendAsync("POST", "/V1/company/", Body(admin, email));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return Id(answer);
    }

    public static string Body(long admin, string email = "newemail@example.com", string more = "") =>
        $$$"""{"company":{"company_name":"Test company","company_email":"{{{email}}}","street":["100 Big Tree Avenue"],"city":"San Francisco","country_id":"US","region":"CA","region_id":"12","postcode":"99999","telephone":"4155551212","super_user_id":{{{admin}}},"customer_group_id":1{{{more}}}}}""";

    public static async Task JoinAsync(this Tenant tenant, long customer, long company)
    {
        var answer = await tenant.SendAsync("PUT", $"/V1/customers/{customer}/companies/{company}");
        Assert.Equal("[]", answer.Text);
    }

    public static async Task<JsonElement> MembershipAsync(this Tenant tenant, long customer) =>
        (await tenant.GetAsync($"/V1/customers/{customer}")).Json.GetProperty("extension_attributes").GetProperty("company_attributes");

    public static async Task<long> GroupAsync(this Tenant tenant, long customer) => (await tenant.GetAsync($"/V1/customers/{customer}")).Json.GetProperty("group_id").GetInt64();

    public static long Id(Answer answer) => answer.Json.GetProperty("id").GetInt64();
}
