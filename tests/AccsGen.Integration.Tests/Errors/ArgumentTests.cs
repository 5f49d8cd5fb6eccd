namespace AccsGen.Integration.Tests.Errors;

/// <summary>What the caller got wrong is told before anything is sent.</summary>
public sealed class ArgumentTests
{
    [Fact]
    public async Task A_body_member_that_is_required_and_null_is_named()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        var exception = await Assert.ThrowsAsync<ArgumentNullException>(() => tenant.Client.Products.UpdateAsync("24-MB01", null!));

        Assert.Equal("product", exception.ParamName);
        Assert.Equal(0, tenant.Simulator.Requests.Total);
        Assert.Equal(0, tenant.Simulator.TokenRequests);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_value_that_no_URL_can_hold_is_refused_and_named(string? sku)
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        var exception = await Assert.ThrowsAnyAsync<ArgumentException>(() => tenant.Client.Products.GetAsync(sku!));

        Assert.Equal("sku", exception.ParamName);
        Assert.Equal(0, tenant.Simulator.Requests.Total);
    }
}
