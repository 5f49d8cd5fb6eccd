using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Tests.Platform;

public sealed class PlatformTests
{
    [Fact]
    public async Task Payment_methods_and_carriers_are_registered_by_code()
    {
        await using var tenant = await Tenant.StartAsync();

        var method = await tenant.SendAsync("POST", "/V1/oope_payment_method", """{"payment_method":{"code":"oope_adyen","title":"Adyen","active":true}}""");
        var changed = await tenant.SendAsync("POST", "/V1/oope_payment_method", """{"payment_method":{"code":"oope_adyen","title":"Adyen 2"}}""");
        var carrier = await tenant.SendAsync("POST", "/V1/oope_shipping_carrier", """{"carrier":{"code":"DPS","title":"Detroit Postal Service","countries":["DE"]}}""");
        var again = await tenant.SendAsync("POST", "/V1/oope_shipping_carrier", """{"carrier":{"code":"DPS","title":"Other"}}""");
        var updated = await tenant.SendAsync("PUT", "/V1/oope_shipping_carrier", """{"carrier":{"code":"DPS","title":"Demo postal service","active":true}}""");
        var unknown = await tenant.SendAsync("PUT", "/V1/oope_shipping_carrier", """{"carrier":{"code":"XXX","title":"Nobody"}}""");
        var untitled = await tenant.SendAsync("POST", "/V1/oope_payment_method", """{"payment_method":{"code":"new"}}""");
        var deleted = await tenant.SendAsync("DELETE", "/V1/oope_shipping_carrier/DPS");

        Assert.Equal(method.Json.GetProperty("id").GetInt64(), changed.Json.GetProperty("id").GetInt64());
        Assert.Equal(("Adyen 2", true), (changed.Json.GetProperty("title").GetString(), changed.Json.GetProperty("active").GetBoolean()));
        Assert.Equal(["oope_card", "oope_adyen"], (await tenant.GetAsync("/V1/oope_payment_method")).Json.EnumerateArray().Select(one => one.GetProperty("code").GetString()));
        Assert.False(carrier.Json.GetProperty("active").GetBoolean());
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(("Demo postal service", "[\"DE\"]"), (updated.Json.GetProperty("title").GetString(), updated.Json.GetProperty("countries").GetRawText()));
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(HttpStatusCode.BadRequest, untitled.Status);
        Assert.Equal("true", deleted.Text);
        Assert.Equal("[]", (await tenant.GetAsync("/V1/oope_shipping_carrier")).Text);
    }

    [Fact]
    public async Task One_tax_integration_is_active_at_a_time()
    {
        await using var tenant = await Tenant.StartAsync();
        Task<Answer> SaveAsync(string code, bool active) =>
            tenant.SendAsync("POST", "/V1/oope_tax_management/tax_integration", $$$"""{"tax_integration":{"code":"{{{code}}}","title":"Tax","active":{{{(active ? "true" : "false")}}}}}""");

        var first = await SaveAsync("tax-1", active: true);
        var second = await SaveAsync("tax-2", active: true);
        await SaveAsync("tax-1", active: false);
        var now = await SaveAsync("tax-2", active: true);

        Assert.True(first.Json.GetProperty("active").GetBoolean());
        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        Assert.True(now.Json.GetProperty("active").GetBoolean());
        Assert.False((await tenant.GetAsync("/V1/oope_tax_management/tax_integration/tax-1")).Json.GetProperty("active").GetBoolean());
    }

    [Fact]
    public async Task Subscriptions_of_observability_are_listed_by_their_rows_alone_and_keep_secrets()
    {
        await using var tenant = await Tenant.StartAsync();
        var operation = ApiDocuments.Bundled.Operations.Single(operation => operation.Key == "GET /V1/oope_observability/subscription");

        var created = await tenant.SendAsync("POST", "/V1/oope_observability/subscription", """{"subscription":{"type":"logs","destination_endpoint":"https://example.com/v1/logs","component":["webhooks"],"headers":[{"name":"api-key","value":"abcd1234","secret":true}],"is_active":"true"}}""");
        var updated = await tenant.SendAsync("PUT", "/V1/oope_observability/subscription", """{"subscription":{"id":1,"is_active":false}}""");
        var list = await tenant.GetAsync("/V1/oope_observability/subscription?searchCriteria[pageSize]=100");
        var badUrl = await tenant.SendAsync("POST", "/V1/oope_observability/subscription", """{"subscription":{"destination_endpoint":"logs","component":["webhooks"]}}""");
        var badType = await tenant.SendAsync("POST", "/V1/oope_observability/subscription", """{"subscription":{"type":"smoke","destination_endpoint":"https://example.com","component":["webhooks"]}}""");
        var noComponent = await tenant.SendAsync("POST", "/V1/oope_observability/subscription", """{"subscription":{"destination_endpoint":"https://example.com"}}""");
        var deleted = await tenant.SendAsync("DELETE", "/V1/oope_observability/subscription/1");

        Assert.Equal("******", created.Json.GetProperty("headers")[0].GetProperty("value").GetString());
        Assert.False(updated.Json.GetProperty("is_active").GetBoolean());
        Assert.Equal($$"""{"items":[{{updated.Text}}]}""", list.Text);
        Assert.Empty(new SchemaCheck(ApiDocuments.Bundled).Faults(list.Json, operation.Spec.Result!, operation.Key));
        Assert.All([badUrl, badType, noComponent], refused => Assert.Equal(HttpStatusCode.BadRequest, refused.Status));
        Assert.Equal("true", deleted.Text);
    }

    [Fact]
    public async Task Extensions_of_the_Admin_come_and_go()
    {
        await using var tenant = await Tenant.StartAsync();
        tenant.Simulator.State["adminUiMassActions"].Put("""{"request_id":"r1","action_id":"a","grid_type":"order","error_status":"408","error_message":"Timeout","request_timestamp":"1","selected_ids":"1,2"}""");

        var registered = await tenant.SendAsync("POST", "/V1/adminuisdk/extension", """{"extension":{"extension_name":"ext","extension_workspace":"stage","extension_url":"https://example.com","extension_title":"Ext"}}""");
        var incomplete = await tenant.SendAsync("POST", "/V1/adminuisdk/extension", """{"extension":{"extension_name":"ext"}}""");
        var count = tenant.Simulator.State["adminUiExtensions"].Count;
        var removed = await tenant.SendAsync("DELETE", "/V1/adminuisdk/extension/stage/ext");
        var again = await tenant.SendAsync("DELETE", "/V1/adminuisdk/extension/stage/ext");
        var failed = await tenant.GetAsync("/V1/adminuisdk/massaction/r1?requestId=r1");
        var none = await tenant.GetAsync("/V1/adminuisdk/orderviewbutton/r1?requestId=r1");
        var own = await tenant.SendAsync("POST", "/V1/adminuisdk/appmanagement/validate", $$"""{"orgId":"{{tenant.Simulator.OrganizationId}}"}""");
        var foreign = await tenant.SendAsync("POST", "/V1/adminuisdk/appmanagement/validate", """{"orgId":"other@AdobeOrg"}""");

        Assert.Equal("[]", registered.Text);
        Assert.Equal(HttpStatusCode.BadRequest, incomplete.Status);
        Assert.Equal(1, count);
        Assert.Equal("[]", removed.Text);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Equal("Timeout", failed.Json.GetProperty("error_message").GetString());
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
        Assert.Equal(("""{"authorized":true}""", """{"authorized":false}"""), (own.Text, foreign.Text));
    }

    [Fact]
    public async Task Modules_are_listed_by_name()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.GetAsync("/V1/modules");

        Assert.Contains(answer.Json.EnumerateArray(), module => module.ValueEquals("Magento_NegotiableQuote"));
        Assert.All(answer.Json.EnumerateArray(), module => Assert.StartsWith("Magento_", module.GetString(), StringComparison.Ordinal));
    }
}
