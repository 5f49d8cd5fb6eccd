namespace AccsGen.Simulator.Tests.Eventing;

public sealed class EventingTests
{
    private const string Provider = """{"eventProvider":{"provider_id":"1902bc50","instance_id":"my_instance_id","label":"My provider","workspace_configuration":"{\"project\":1}"}}""";

    [Fact]
    public async Task A_provider_lives_through_create_update_list_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SendAsync("POST", "/V1/eventing/eventProvider", Provider);
        var again = await tenant.SendAsync("POST", "/V1/eventing/eventProvider", Provider);
        var id = created.Json.GetProperty("id").GetInt64();
        var updated = await tenant.SendAsync("PUT", "/V1/eventing/eventProvider", $$$"""{"eventProvider":{"id":"{{{id}}}","provider_id":"1902bc50","instance_id":"my_instance_id","label":"Renamed"}}""");
        var read = await tenant.GetAsync("/V1/eventing/eventProvider/1902bc50");
        var lists = (await tenant.GetAsync("/V1/eventing/eventProvider"), await tenant.GetAsync("/V1/eventing/getEventProviders"));
        var deleted = await tenant.SendAsync("DELETE", "/V1/eventing/eventProvider/1902bc50");
        var gone = await tenant.GetAsync("/V1/eventing/eventProvider/1902bc50");

        Assert.Equal("******", created.Json.GetProperty("workspace_configuration").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(("Renamed", "******"), (updated.Json.GetProperty("label").GetString(), updated.Json.GetProperty("workspace_configuration").GetString()));
        Assert.Equal(updated.Text, read.Text);
        Assert.Equal($"[{read.Text}]", lists.Item1.Text);
        Assert.Equal(lists.Item1.Text, lists.Item2.Text);
        Assert.Equal("true", deleted.Text);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.DoesNotContain("project", tenant.Simulator.Requests.Latest.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"instance_id":"x"}""", "provider_id")]
    [InlineData("""{"provider_id":"x"}""", "instance_id")]
    public async Task A_provider_needs_its_ids(string provider, string field)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.SendAsync("POST", "/V1/eventing/eventProvider", $$"""{"eventProvider":{{provider}}}""");

        Assert.Equal(field, answer.Json.GetProperty("parameters").GetProperty("fieldName").GetString());
        Assert.Empty(tenant.Simulator.State["eventProviders"]);
    }

    [Fact]
    public async Task An_event_is_subscribed_changed_and_unsubscribed()
    {
        await using var tenant = await Tenant.StartAsync();
        const string name = "observer.catalog_category_save_after";

        var subscribed = await SubscribeAsync(tenant, $$"""{"name":"{{name}}","fields":[{"name":"name"},{"name":"entity_id"}],"priority":true}""");
        var again = await SubscribeAsync(tenant, $$"""{"name":"{{name}}","fields":[{"name":"name"}]}""");
        var updated = await tenant.SendAsync("PUT", $"/V1/eventing/eventSubscribe/{name}", """{"event":{"fields":[{"name":"parent_id"},{"name":"name","converter":"C"}],"rules":[{"field":"name","operator":"regex","value":"/x/"}],"priority":false}}""");
        var list = await tenant.GetAsync("/V1/eventing/getEventSubscriptions");
        var unsubscribed = await tenant.SendAsync("POST", $"/V1/eventing/eventUnsubscribe/{name}");
        var gone = await tenant.SendAsync("POST", $"/V1/eventing/eventUnsubscribe/{name}");
        var late = await tenant.SendAsync("PUT", $"/V1/eventing/eventSubscribe/{name}", """{"event":{"fields":[{"name":"x"}]}}""");

        Assert.Equal(("[]", "[]", "[]"), (subscribed.Text, updated.Text, unsubscribed.Text));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        var subscription = Assert.Single(list.Json.EnumerateArray());
        Assert.Equal(["name", "entity_id", "parent_id"], subscription.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()));
        Assert.Equal("C", subscription.GetProperty("fields")[0].GetProperty("converter").GetString());
        Assert.Equal("regex", subscription.GetProperty("rules")[0].GetProperty("operator").GetString());
        Assert.False(subscription.GetProperty("priority").GetBoolean());
        Assert.Equal(("default", "default"), (subscription.GetProperty("destination").GetString(), subscription.GetProperty("provider_id").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        Assert.Equal(HttpStatusCode.NotFound, late.Status);
    }

    [Theory]
    [InlineData("""{"name":"observer.something_of_my_own","fields":[{"name":"x"}]}""", 400)]
    [InlineData("""{"name":"something","fields":[{"name":"x"}]}""", 400)]
    [InlineData("""{"name":"observer.customer_login","fields":[]}""", 400)]
    [InlineData("""{"name":"observer.customer_login","fields":[{"converter":"x"}]}""", 400)]
    [InlineData("""{"fields":[{"name":"x"}]}""", 400)]
    [InlineData("""{"name":"observer.mine","parent":"observer.customer_login","fields":[{"name":"x"}]}""", 400)]
    [InlineData("""{"name":"observer.mine","parent":"observer.customer_login","fields":[{"name":"x"}],"rules":[{"field":"a","operator":"like","value":"b"}]}""", 400)]
    [InlineData("""{"name":"observer.customer_login","fields":[{"name":"x"}],"provider_id":"nobody"}""", 404)]
    public async Task A_subscription_that_will_not_do_is_refused(string subscription, int status)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await SubscribeAsync(tenant, subscription);

        Assert.Equal(status, (int)answer.Status);
        Assert.Empty(tenant.Simulator.State["eventSubscriptions"]);
    }

    [Fact]
    public async Task An_unknown_event_can_be_forced_or_be_a_conditional_one_of_a_known_parent()
    {
        await using var tenant = await Tenant.StartAsync();

        var forced = await SubscribeAsync(tenant, """{"name":"plugin.my.module.save","fields":[{"name":"x"}]}""", ",\"force\":true");
        var conditional = await SubscribeAsync(tenant, """{"name":"observer.price_check","parent":"observer.catalog_product_save_after","fields":[{"name":"sku"}],"rules":[{"field":"price","operator":"lessThan","value":"300.00"}]}""");

        Assert.Equal(("[]", "[]"), (forced.Text, conditional.Text));
        Assert.Equal(2, tenant.Simulator.State["eventSubscriptions"].Count);
    }

    [Fact]
    public async Task A_provider_that_subscriptions_use_stays()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.SendAsync("POST", "/V1/eventing/eventProvider", Provider);
        await SubscribeAsync(tenant, """{"name":"observer.customer_login","fields":[{"name":"x"}],"provider_id":"1902bc50"}""");

        var used = await tenant.SendAsync("DELETE", "/V1/eventing/eventProvider/1902bc50");
        await tenant.SendAsync("POST", "/V1/eventing/eventUnsubscribe/observer.customer_login");
        var free = await tenant.SendAsync("DELETE", "/V1/eventing/eventProvider/1902bc50");

        Assert.Equal(HttpStatusCode.BadRequest, used.Status);
        Assert.Equal("true", free.Text);
    }

    [Fact]
    public async Task The_configuration_is_updated_and_checked()
    {
        await using var tenant = await Tenant.StartAsync();

        var before = await tenant.GetAsync("/V1/adobe_io_events/check_configuration");
        var updated = await tenant.SendAsync("PUT", "/V1/eventing/updateConfiguration", """{"config":{"enabled":1,"merchant_id":"test_merchant","environment_id":"test_environment","instance_id":"my-instance_id","provider_id":"1902bc50","workspace_configuration":"{\"project\":{}}"}}""");
        var badMerchant = await tenant.SendAsync("PUT", "/V1/eventing/updateConfiguration", """{"config":{"merchant_id":"test-merchant","enabled":false}}""");
        var badWorkspace = await tenant.SendAsync("PUT", "/V1/eventing/updateConfiguration", """{"config":{"workspace_configuration":"{"}}""");
        var after = await tenant.GetAsync("/V1/adobe_io_events/check_configuration");

        Assert.Equal("error", before.Json.GetProperty("status").GetString());
        Assert.Equal("true", updated.Text);
        Assert.Equal(HttpStatusCode.BadRequest, badMerchant.Status);
        Assert.Equal(HttpStatusCode.BadRequest, badWorkspace.Status);
        Assert.Equal("""{"status":"ok","technical_service_account_configured":true,"technical_service_account_can_connect_to_io_events":true,"provider_id_configured":"1902bc50","provider_id_valid":true}""", after.Text);
    }

    [Fact]
    public async Task Supported_events_and_webhooks_are_listed_by_name()
    {
        await using var tenant = await Tenant.StartAsync();

        var events = await tenant.GetAsync("/V1/eventing/supportedList");
        var webhooks = await tenant.GetAsync("/V1/webhooks/supportedList");

        Assert.Contains(events.Json.EnumerateArray(), item => item.GetProperty("name").ValueEquals("observer.catalog_product_save_after"));
        Assert.Contains(webhooks.Json.EnumerateArray(), item => item.GetProperty("name").ValueEquals("observer.checkout_cart_product_add_before"));
    }

    private static Task<Answer> SubscribeAsync(Tenant tenant, string subscription, string more = "") =>
        tenant.SendAsync("POST", "/V1/eventing/eventSubscribe", $$"""{"event":{{subscription}}{{more}}}""");
}
