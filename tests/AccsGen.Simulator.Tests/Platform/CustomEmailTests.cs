namespace AccsGen.Simulator.Tests.Platform;

public sealed class CustomEmailTests
{
    [Fact]
    public async Task A_template_is_made_found_and_sent()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        var created = await CreateAsync(tenant, "my_code");
        var id = created.Json.GetProperty("template_id").GetInt64();
        var read = await tenant.GetAsync($"/V1/custom-email/templates/{id}");
        var list = await tenant.GetAsync("/V1/custom-email/templates?searchCriteria[pageSize]=20");
        var sent = await tenant.SendAsync("POST", "/V1/custom-email/send", $$$"""{"templateId":{{{id}}},"recipientEmail":"john@example.com","replyToEmail":"support@example.com","variables":{"order_id":"100000123"}}""");
        var plain = await tenant.SendAsync("POST", "/V1/custom-email/send", $$"""{"templateId":{{id}},"recipientEmail":"john@example.com"}""");

        Assert.Equal("html", created.Json.GetProperty("template_type").GetString());
        Assert.Equal("2026-07-01 12:00:00", created.Json.GetProperty("added_at").GetString());
        Assert.Equal(created.Text, read.Text);
        Assert.False(list.Json.GetProperty("items")[0].TryGetProperty("template_text", out _));
        Assert.Equal("Email accepted for delivery", sent.Json.GetProperty("message").GetString());
        Assert.Equal(("my_code", "support@example.com"), (sent.Json.GetProperty("template_code").GetString(), sent.Json.GetProperty("reply_to_email").GetString()));
        Assert.Matches("^[0-9a-f]{12}-1782907200$", sent.Json.GetProperty("reference_id").GetString());
        Assert.False(plain.Json.TryGetProperty("reply_to_email", out _));
        Assert.Equal("""{"order_id":"100000123"}""", tenant.Simulator.State["sentEmails"].First().GetProperty("variables").GetRawText());
    }

    [Fact]
    public async Task A_code_is_used_once_and_the_second_time_is_a_conflict()
    {
        await using var tenant = await Tenant.StartAsync();
        await CreateAsync(tenant, "my_code");

        var answer = await CreateAsync(tenant, "my_code");

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("A custom email template with code \"my_code\" already exists.", answer.Message);
        Assert.Single(tenant.Simulator.State["emailTemplates"]);
    }

    [Fact]
    public async Task The_type_is_shown_as_a_word_and_searched_as_a_number()
    {
        await using var tenant = await Tenant.StartAsync();
        await CreateAsync(tenant, "one");
        var text = await CreateAsync(tenant, "two", ",\"template_type\":\"text\",\"template_styles\":\"b{}\"");

        async Task<string> FindAsync(string value) => string.Join(',', (await tenant.GetAsync($"/V1/custom-email/templates?searchCriteria[filterGroups][0][filters][0][field]=template_type&searchCriteria[filterGroups][0][filters][0][value]={value}"))
            .Json.GetProperty("items").EnumerateArray().Select(template => template.GetProperty("template_code").GetString()));

        Assert.Equal(("text", ""), (text.Json.GetProperty("template_type").GetString(), text.Json.GetProperty("template_styles").GetString()));
        Assert.Equal(("two", "one", ""), (await FindAsync("1"), await FindAsync("2"), await FindAsync("html")));
    }

    [Theory]
    [InlineData("""{"template_subject":"s","template_text":"t"}""")]
    [InlineData("""{"template_code":"c","template_subject":"s","template_text":""}""")]
    [InlineData("""{"template_code":"c","template_subject":"s","template_text":"t","template_type":"rtf"}""")]
    public async Task A_template_that_will_not_do_is_refused(string template)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/custom-email/templates", $$"""{"template":{{template}}}""");
        var longCode = await CreateAsync(tenant, new string('x', 151));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.BadRequest, longCode.Status);
        Assert.Empty(tenant.Simulator.State["emailTemplates"]);
    }

    [Theory]
    [InlineData("""{"templateId":1,"recipientEmail":"nobody"}""", 400, "Invalid recipient email format")]
    [InlineData("""{"templateId":1,"recipientEmail":" "}""", 400, "Recipient email is required.")]
    [InlineData("""{"templateId":0,"recipientEmail":"a@example.com"}""", 400, "Template ID must be a positive integer.")]
    [InlineData("""{"templateId":1,"recipientEmail":"a@example.com","replyToEmail":""}""", 400, "replyToEmail must not be empty when provided.")]
    [InlineData("""{"templateId":1,"recipientEmail":"a@example.com","replyToEmail":"nobody"}""", 400, "Invalid replyToEmail format.")]
    [InlineData("""{"templateId":999,"recipientEmail":"a@example.com"}""", 404, "Email template with ID \"999\" does not exist.")]
    public async Task What_cannot_be_sent_is_said(string body, int status, string message)
    {
        await using var tenant = await Tenant.StartAsync();
        await CreateAsync(tenant, "my_code");

        var answer = await tenant.SendAsync("POST", "/V1/custom-email/send", body);

        Assert.Equal((status, message), ((int)answer.Status, answer.Message));
        Assert.Empty(tenant.Simulator.State["sentEmails"]);
    }

    private static Task<Answer> CreateAsync(Tenant tenant, string code, string more = "") =>
        tenant.SendAsync("POST", "/V1/custom-email/templates", $$$"""{"template":{"template_id":77,"template_code":"{{{code}}}","template_subject":"Hello","template_text":"<p>{{var name}}</p>"{{{more}}}}}""");
}
