namespace AccsGen.Simulator.Tests.Quotes;

public sealed class QuoteTemplateTests
{
    [Fact]
    public async Task A_template_is_drafted_changed_and_sent()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Clock = new ManualClock());

        var drafted = await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/draft", """{"customerId":10}""");
        var id = drafted.Json.GetProperty("template_id").GetInt64();
        var changed = await tenant.SendAsync("PUT", "/V1/negotiableQuoteTemplate", $$$"""{"template":{"template_id":{{{id}}},"template_name":"Monthly","min_orders":1,"max_orders":12,"status":"active"}}""");
        var sent = await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/submitToCustomer", $$"""{"templateId":{{id}}}""");
        var read = await tenant.GetAsync($"/V1/negotiableQuoteTemplate/{id}");
        var found = await tenant.GetAsync("/V1/negotiableQuoteTemplate?searchCriteria[filterGroups][0][filters][0][field]=template_name&searchCriteria[filterGroups][0][filters][0][value]=Monthly");
        var locked = await tenant.SendAsync("PUT", "/V1/negotiableQuoteTemplate", $$$"""{"template":{"template_id":{{{id}}},"template_name":"Late"}}""");

        Assert.Equal("draft_by_admin", drafted.Json.GetProperty("status").GetString());
        Assert.Equal(("[]", "[]"), (changed.Text, sent.Text));
        Assert.Equal(("Monthly", 12, "submitted_by_admin"), (read.Json.GetProperty("template_name").GetString(), read.Json.GetProperty("max_orders").GetInt64(), read.Json.GetProperty("status").GetString()));
        Assert.Equal("2026-07-01 12:00:00", read.Json.GetProperty("last_shared_at").GetString());
        Assert.Equal(1, found.Json.GetProperty("total_count").GetInt64());
        Assert.Equal(HttpStatusCode.BadRequest, locked.Status);
    }

    [Fact]
    public async Task A_template_of_a_quote_is_opened_declined_or_canceled()
    {
        await using var tenant = await Tenant.StartAsync();
        var quote = (await tenant.SendAsync("POST", "/V1/negotiableQuote/draft", """{"customerId":10}""")).Json.GetInt64();
        async Task<long> TemplateAsync() => (await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/request", $$"""{"quoteId":{{quote}}}""")).Json.GetProperty("template_id").GetInt64();
        async Task<string?> StatusAsync(long id) => (await tenant.GetAsync($"/V1/negotiableQuoteTemplate/{id}")).Json.GetProperty("status").GetString();
        var first = await TemplateAsync();
        var second = await TemplateAsync();

        var opened = await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/open", $$"""{"templateId":{{first}}}""");
        var processing = await StatusAsync(first);
        await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/decline", $$"""{"templateId":{{first}},"reason":"No"}""");
        await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/cancel", $$"""{"templateId":{{second}}}""");
        var again = await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/cancel", $$"""{"templateId":{{second}}}""");
        var reopened = await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/open", $$"""{"templateId":{{first}}}""");
        var deleted = await tenant.SendAsync("DELETE", $"/V1/negotiableQuoteTemplate/{first}");
        var gone = await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/open", $$"""{"templateId":{{first}}}""");

        Assert.Equal("[]", opened.Text);
        Assert.Equal("processing_by_admin", processing);
        Assert.Equal("canceled", await StatusAsync(second));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(HttpStatusCode.BadRequest, reopened.Status);
        Assert.Equal("[]", deleted.Text);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    [Fact]
    public async Task Documents_are_linked_to_templates_that_are_there()
    {
        await using var tenant = await Tenant.StartAsync();
        var template = (await tenant.SendAsync("POST", "/V1/negotiableQuoteTemplate/draft", """{"customerId":10}""")).Json.GetProperty("template_id").GetInt64();

        var linked = await LinkAsync(template, "https://example.com/contract.pdf");
        var nowhere = await LinkAsync(template, "contract.pdf");
        var orphan = await LinkAsync(99, "https://example.com/contract.pdf");
        var read = await tenant.GetAsync("/V1/negotiableQuoteTemplate/referenceDocumentLink/1");
        var deleted = await tenant.SendAsync("DELETE", "/V1/negotiableQuoteTemplate/referenceDocumentLink/1");

        Assert.Equal("[]", linked.Text);
        Assert.Equal(HttpStatusCode.BadRequest, nowhere.Status);
        Assert.Equal(HttpStatusCode.NotFound, orphan.Status);
        Assert.Equal("Contract", read.Json.GetProperty("document_name").GetString());
        Assert.Equal("[]", deleted.Text);
        Assert.Empty(tenant.Simulator.State["quoteTemplateLinks"]);

        Task<Answer> LinkAsync(long id, string url) =>
            tenant.SendAsync("PUT", "/V1/negotiableQuoteTemplate/referenceDocumentLink", $$$"""{"referenceDocumentLink":{"template_id":{{{id}}},"document_name":"Contract","document_identifier":"C-1","reference_document_url":"{{{url}}}"}}""");
    }
}
