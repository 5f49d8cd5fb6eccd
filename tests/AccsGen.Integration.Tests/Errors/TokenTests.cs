namespace AccsGen.Integration.Tests.Errors;

/// <summary>Tokens are asked for as rarely as can be, and never make a call fail that could succeed.</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task A_wrong_secret_is_told_with_what_to_check_and_without_the_secret()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        await using var accs = AccsClient.Create(tenant.Options(secret: "not-the-secret"));

        var exception = await Assert.ThrowsAsync<AccsAuthenticationException>(() => accs.Products.GetAsync("24-MB01"));

        Assert.Contains("invalid_client", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, tenant.Simulator.Requests.Total);
    }

    [Fact]
    public async Task A_token_that_was_revoked_is_renewed_and_the_call_succeeds()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        await tenant.Client.Products.GetAsync("24-MB01");

        tenant.Simulator.RevokeTokens();
        var product = await tenant.Client.Products.GetAsync("24-MB01");

        Assert.Equal("24-MB01", product.Sku);
        Assert.Equal(2, tenant.Simulator.TokenRequests);
        Assert.Equal([200, 401, 200], tenant.Simulator.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task A_write_whose_token_was_revoked_is_sent_again_with_its_body()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        await tenant.Client.Products.GetAsync("24-MB01");

        tenant.Simulator.RevokeTokens();
        await tenant.Client.Products.UpdateAsync("24-MB01", new Product { Price = 12.5m });

        var writes = tenant.Simulator.Requests.Skip(1).ToList();
        Assert.Equal([401, 200], writes.Select(request => request.Status));
        Assert.All(writes, request => Assert.Equal("""{"product":{"price":12.5}}""", System.Text.Encoding.UTF8.GetString(request.Body.Span)));
    }

    [Fact]
    public async Task Many_first_calls_at_once_ask_for_one_token()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        var products = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => tenant.Client.Products.GetAsync("24-MB01")));

        Assert.All(products, product => Assert.Equal("24-MB01", product.Sku));
        Assert.Equal(1, tenant.Simulator.TokenRequests);
    }

    [Fact]
    public async Task Many_calls_that_lose_their_token_at_once_renew_it_once()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        await tenant.Client.Products.GetAsync("24-MB01");

        tenant.Simulator.RevokeTokens();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => tenant.Client.Products.GetAsync("24-MB01")));

        Assert.Equal(2, tenant.Simulator.TokenRequests);
    }

    [Fact]
    public async Task A_denied_operation_names_the_resource_and_asks_for_no_other_token()
    {
        await using var tenant = await SimulatedTenant.StartAsync(options => options.DeniedOperations["DELETE /V1/products/{sku}"] = "Magento_Catalog::products");

        var denied = await Assert.ThrowsAsync<AccsPermissionException>(() => tenant.Client.Products.DeleteAsync("24-MB01"));

        Assert.Contains("Magento_Catalog::products", denied.Message, StringComparison.Ordinal);
        Assert.Equal(1, tenant.Simulator.TokenRequests);
        Assert.Single(tenant.Simulator.Requests);
        Assert.Equal("24-MB01", (await tenant.Client.Products.GetAsync("24-MB01")).Sku);
    }
}
