namespace AccsGen.Simulator.Tests.Companies;

public sealed class CompanyCreditTests
{
    [Fact]
    public async Task The_limit_is_set_and_what_is_available_is_calculated()
    {
        await using var tenant = await Tenant.StartAsync();

        var updated = await tenant.SendAsync("PUT", "/V1/companyCredits/1", """{"creditLimit":{"id":1,"company_id":1,"credit_limit":1000,"currency_code":"USD","balance":77,"available_limit":5,"exceed_limit":true,"credit_comment":"More"}}""");
        var read = await tenant.GetAsync("/V1/companyCredits/company/1");
        var history = await HistoryAsync(tenant);

        Assert.Equal("""{"company_id":1,"balance":0,"currency_code":"USD","exceed_limit":true,"available_limit":1000,"id":1,"credit_limit":1000}""", updated.Text);
        Assert.Equal(updated.Text, read.Text);
        Assert.Equal([(1, 0m, 5000m, ""), (2, 0m, 1000m, """{"custom":"More"}""")], history);
    }

    [Fact]
    public async Task The_balance_rises_and_falls_by_operations_that_the_history_keeps()
    {
        await using var tenant = await Tenant.StartAsync();

        var bought = await PostAsync(tenant, "decreaseBalance", """{"value":300,"currency":"USD","operationType":3,"comment":"Order","options":{"purchase_order":"PO-1","custom_reference_number":"R-1"}}""");
        var paid = await PostAsync(tenant, "increaseBalance", """{"value":120.5,"currency":"USD","operationType":4}""");
        var credit = await tenant.GetAsync("/V1/companyCredits/1");
        var entries = (await tenant.GetAsync("/V1/companyCredits/history?searchCriteria[filterGroups][0][filters][0][field]=company_credit_id&searchCriteria[filterGroups][0][filters][0][value]=1")).Json.GetProperty("items");

        Assert.Equal(("true", "true"), (bought.Text, paid.Text));
        Assert.Equal(-179.5m, credit.Json.GetProperty("balance").GetDecimal());
        Assert.Equal(4820.5m, credit.Json.GetProperty("available_limit").GetDecimal());
        Assert.Equal([0m, -300m, 120.5m], entries.EnumerateArray().Select(entry => entry.GetProperty("amount").GetDecimal()));
        Assert.Equal([0m, -300m, -179.5m], entries.EnumerateArray().Select(entry => entry.GetProperty("balance").GetDecimal()));
        Assert.Equal(("PO-1", "R-1"), (entries[1].GetProperty("purchase_order").GetString(), entries[1].GetProperty("custom_reference_number").GetString()));
    }

    [Theory]
    [InlineData("increaseBalance", """{"value":1,"currency":"USD","operationType":3}""")]
    [InlineData("decreaseBalance", """{"value":1,"currency":"USD","operationType":1}""")]
    [InlineData("decreaseBalance", """{"value":1,"currency":"USD","operationType":5}""")]
    [InlineData("increaseBalance", """{"value":0,"currency":"USD","operationType":2}""")]
    [InlineData("increaseBalance", """{"value":-5,"currency":"USD","operationType":2}""")]
    [InlineData("increaseBalance", """{"value":5,"currency":"EUR","operationType":2}""")]
    [InlineData("increaseBalance", """{"value":5,"operationType":2}""")]
    public async Task An_operation_that_is_none_changes_nothing(string operation, string body)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await PostAsync(tenant, operation, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, (await tenant.GetAsync("/V1/companyCredits/1")).Json.GetProperty("balance").GetInt64());
        Assert.Single(await HistoryAsync(tenant));
    }

    [Fact]
    public async Task Only_what_was_reimbursed_can_be_commented_afterwards()
    {
        await using var tenant = await Tenant.StartAsync();
        await PostAsync(tenant, "decreaseBalance", """{"value":250,"currency":"USD","operationType":4,"comment":"issue refund"}""");
        var id = tenant.Simulator.State["companyCreditHistory"].Last().GetProperty("id").GetInt64();

        var updated = await tenant.SendAsync("PUT", $"/V1/companyCredits/history/{id}", """{"purchaseOrder":"A12345","comment":"Adding PO info"}""");
        var refused = await tenant.SendAsync("PUT", "/V1/companyCredits/history/1", """{"comment":"x"}""");
        var nobody = await tenant.SendAsync("PUT", "/V1/companyCredits/history/99", """{"comment":"x"}""");
        var entry = tenant.Simulator.State["companyCreditHistory"].Find($"{id}")!.Value;

        Assert.Equal("true", updated.Text);
        Assert.Equal("A12345", entry.GetProperty("purchase_order").GetString());
        Assert.Equal("""{"custom":"Adding PO info"}""", entry.GetProperty("comment").GetString());
        Assert.Equal("Cannot process the request. Please check the operation type and try again.", refused.Message);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
    }

    [Theory]
    [InlineData("""{"company_id":2,"credit_limit":1,"currency_code":"USD"}""")]
    [InlineData("""{"company_id":1,"credit_limit":-1,"currency_code":"USD"}""")]
    [InlineData("""{"company_id":1,"credit_limit":1,"currency_code":"Dollar"}""")]
    public async Task A_limit_that_will_not_do_is_refused(string limit)
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await tenant.GetAsync("/V1/companyCredits/1");

        var answer = await tenant.SendAsync("PUT", "/V1/companyCredits/1", $$"""{"creditLimit":{{limit}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(before.Text, (await tenant.GetAsync("/V1/companyCredits/1")).Text);
    }

    [Fact]
    public async Task The_currency_can_be_changed_while_nothing_is_owed()
    {
        await using var tenant = await Tenant.StartAsync();
        const string euros = """{"creditLimit":{"company_id":1,"credit_limit":5000,"currency_code":"EUR"}}""";
        await PostAsync(tenant, "decreaseBalance", """{"value":1,"currency":"USD","operationType":3}""");

        var owed = await tenant.SendAsync("PUT", "/V1/companyCredits/1", euros);
        await PostAsync(tenant, "increaseBalance", """{"value":1,"currency":"USD","operationType":4}""");
        var free = await tenant.SendAsync("PUT", "/V1/companyCredits/1", euros);

        Assert.Equal(HttpStatusCode.BadRequest, owed.Status);
        Assert.Equal("EUR", free.Json.GetProperty("currency_code").GetString());
    }

    private static Task<Answer> PostAsync(Tenant tenant, string operation, string body) => tenant.SendAsync("POST", $"/V1/companyCredits/1/{operation}", body);

    private static async Task<List<(int, decimal, decimal, string?)>> HistoryAsync(Tenant tenant)
    {
        var answer = await tenant.GetAsync("/V1/companyCredits/history?searchCriteria[filterGroups][0][filters][0][field]=company_credit_id&searchCriteria[filterGroups][0][filters][0][value]=1");
        return [.. answer.Json.GetProperty("items").EnumerateArray().Select(entry => (
            entry.GetProperty("type").GetInt32(),
            entry.GetProperty("amount").GetDecimal(),
            entry.GetProperty("credit_limit").GetDecimal(),
            entry.GetProperty("comment").GetString()))];
    }
}
