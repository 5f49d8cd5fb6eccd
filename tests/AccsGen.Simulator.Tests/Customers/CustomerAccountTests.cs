namespace AccsGen.Simulator.Tests.Customers;

public sealed class CustomerAccountTests
{
    [Fact]
    public async Task An_account_needs_no_confirmation_unless_the_tenant_asks_for_it()
    {
        await using var tenant = await Tenant.StartAsync();

        var status = await tenant.GetAsync("/V1/customers/1/confirm");
        var resent = await tenant.SendAsync("POST", "/V1/customers/confirm", """{"email":"customer1@example.com","websiteId":1}""");
        var activated = await tenant.SendAsync("PUT", "/V1/customers/customer1%40example.com/activate", """{"confirmationKey":"x"}""");

        Assert.Equal("\"account_confirmation_not_required\"", status.Text);
        Assert.Equal("Confirmation isn't needed.", resent.Message);
        Assert.Equal("The account is already active.", activated.Message);
    }

    [Fact]
    public async Task A_new_account_is_confirmed_with_its_key()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Customers.RequireConfirmation = true);
        var created = await tenant.SendAsync("POST", "/V1/customers", """{"customer":{"email":"new@example.com","firstname":"A","lastname":"B"}}""");
        var (id, key) = (created.Json.GetProperty("id").GetInt64(), created.Json.GetProperty("confirmation").GetString());

        var pending = await tenant.GetAsync($"/V1/customers/{id}/confirm");
        var resent = await tenant.SendAsync("POST", "/V1/customers/confirm", """{"email":"new@example.com","websiteId":1}""");
        var wrong = await tenant.SendAsync("PUT", "/V1/customers/new@example.com/activate", """{"confirmationKey":"wrong"}""");
        var activated = await tenant.SendAsync("PUT", "/V1/customers/new@example.com/activate", $$"""{"confirmationKey":"{{key}}"}""");
        var confirmed = await tenant.GetAsync($"/V1/customers/{id}/confirm");

        Assert.Equal("\"account_confirmation_required\"", pending.Text);
        Assert.Equal("true", resent.Text);
        Assert.Equal("The confirmation token is invalid. Verify the token and try again.", wrong.Message);
        Assert.False(activated.Json.TryGetProperty("confirmation", out _));
        Assert.Equal("\"account_confirmed\"", confirmed.Text);
    }

    [Fact]
    public async Task An_email_without_an_account_is_named_with_its_website()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/customers/confirm", """{"email":"customer1@example.com","websiteId":2}""");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("No such entity with %fieldName = %fieldValue, %field2Name = %field2Value", answer.Message);
        Assert.Equal("""{"fieldName":"email","fieldValue":"customer1@example.com","field2Name":"websiteId","field2Value":"2"}""", answer.Json.GetProperty("parameters").GetRawText());
    }

    [Fact]
    public async Task A_one_time_code_is_for_customers_who_allow_it()
    {
        await using var tenant = await Tenant.StartAsync();
        await using var mapped = await Tenant.StartAsync(options => options.Customers.AssistanceDisabledStatus = 400);
        const string body = """{"reason":"Support session"}""";

        var allowed = await tenant.SendAsync("POST", "/V1/customer/1/otp", body);
        var masked = await tenant.SendAsync("POST", "/V1/customer/5/otp", body);
        var refused = await mapped.SendAsync("POST", "/V1/customer/5/otp", body);
        var nobody = await tenant.SendAsync("POST", "/V1/customer/99/otp", body);
        await tenant.SendAsync("PUT", "/V1/customers/5", """{"customer":{"extension_attributes":{"assistance_allowed":2}}}""");
        var allowedNow = await tenant.SendAsync("POST", "/V1/customer/5/otp", body);

        Assert.Matches("^[0-9a-f]{32}$", allowed.Json.GetProperty("otp").GetString());
        Assert.Equal(HttpStatusCode.InternalServerError, masked.Status);
        Assert.StartsWith("Internal Error. Details are available in Magento log file. Report ID: webapi-", masked.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
        Assert.Equal(HttpStatusCode.OK, allowedNow.Status);
    }

    [Fact]
    public async Task A_token_and_the_permission_are_those_of_a_customer_who_is_there()
    {
        await using var tenant = await Tenant.StartAsync();

        var token = await tenant.SendAsync("POST", "/V1/customers/1/token");
        var readOnly = await tenant.GetAsync("/V1/customers/1/permissions/readonly");
        var nobody = await tenant.SendAsync("POST", "/V1/customers/99/token");

        Assert.Matches("^\"[0-9a-f]{32}\"$", token.Text);
        Assert.Equal("false", readOnly.Text);
        Assert.Equal(HttpStatusCode.NotFound, nobody.Status);
    }

    [Fact]
    public async Task A_wrong_option_is_said_at_the_start()
    {
        var exception = await Assert.ThrowsAsync<AccsSimulatorException>(() => Tenant.StartAsync(options => options.Customers.AssistanceDisabledStatus = 404));

        Assert.Contains("Customers.AssistanceDisabledStatus", exception.Message, StringComparison.Ordinal);
    }
}
