namespace AccsGen.Simulator.Tests.Eventing;

public sealed class WebhookTests
{
    private const string Hook =
        """{"webhook_method":"observer.checkout_cart_product_add_before","webhook_type":"after","batch_name":"add_product","hook_name":"validate_product","url":"https://example.com/hook","timeout":2000,"fields":[{"name":"name","source":"data.product.name"}],"rules":[{"field":"data.product.sku","operator":"regex","value":"/.*car.*/"}],"headers":[{"name":"CLIENT_ID","value":"abc"}],"developer_console_oauth":{"client_id":"c","client_secret":"p8e-12345","org_id":"o"}}""";

    [Fact]
    public async Task A_webhook_is_subscribed_changed_listed_and_unsubscribed()
    {
        await using var tenant = await Tenant.StartAsync();

        var subscribed = await SubscribeAsync(tenant, Hook);
        await SubscribeAsync(tenant, Hook.Replace("\"timeout\":2000", "\"timeout\":3000", StringComparison.Ordinal));
        await SubscribeAsync(tenant, Hook.Replace("validate_product", "other", StringComparison.Ordinal));
        var list = await tenant.GetAsync("/V1/webhooks/list");
        var unsubscribed = await tenant.SendAsync("POST", "/V1/webhooks/unsubscribe", """{"webhook":{"webhook_method":"observer.checkout_cart_product_add_before","webhook_type":"after","batch_name":"add_product","hook_name":"validate_product"}}""");
        var again = await tenant.SendAsync("POST", "/V1/webhooks/unsubscribe", """{"webhook":{"webhook_method":"observer.checkout_cart_product_add_before","webhook_type":"after","batch_name":"add_product","hook_name":"validate_product"}}""");

        Assert.Equal("[]", subscribed.Text);
        Assert.Equal(2, list.Json.GetArrayLength());
        Assert.Equal(3000, list.Json[0].GetProperty("timeout").GetInt64());
        Assert.DoesNotContain("p8e-12345", list.Text, StringComparison.Ordinal);
        Assert.Equal("[]", unsubscribed.Text);
        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.Single(tenant.Simulator.State["webhooks"]);
    }

    [Theory]
    [InlineData("\"url\":\"https://example.com/hook\",", "")]
    [InlineData("\"hook_name\":\"validate_product\",", "")]
    [InlineData("validate_product", "validate-product")]
    [InlineData("\"webhook_type\":\"after\"", "\"webhook_type\":\"during\"")]
    [InlineData("observer.checkout_cart_product_add_before", "checkout_cart_product_add_before")]
    [InlineData("\"timeout\":2000", "\"timeout\":-1")]
    [InlineData("\"operator\":\"regex\"", "\"operator\":\"like\"")]
    [InlineData("\"field\":\"data.product.sku\",", "")]
    [InlineData("\"name\":\"name\",", "")]
    [InlineData(",\"value\":\"abc\"", "")]
    public async Task A_webhook_that_will_not_do_is_refused(string part, string instead)
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await SubscribeAsync(tenant, Hook.Replace(part, instead, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Empty(tenant.Simulator.State["webhooks"]);
    }

    private static Task<Answer> SubscribeAsync(Tenant tenant, string hook) => tenant.SendAsync("POST", "/V1/webhooks/subscribe", $$"""{"webhook":{{hook}}}""");
}
