namespace AccsGen.Simulator.Tests.Recording;

public sealed class RequestLogTests
{
    [Fact]
    public async Task Large_bodies_are_forgotten_before_they_fill_the_memory()
    {
        await using var tenant = await Tenant.StartAsync(options => options.RequestLogBytes = 1000);
        var body = $$$"""{"product":{"sku":"24-MB01","name":"{{{new string('x', 400)}}}"}}""";

        for (var i = 0; i < 5; i++)
            await tenant.SendAsync("PUT", "/V1/products/24-MB01", body);
        var held = tenant.Simulator.Requests.Select(request => request.Number).ToList();
        await tenant.SendAsync("PUT", "/V1/products/24-MB01", body.Replace("xx", "xxxxxxxx", StringComparison.Ordinal));

        Assert.Equal([4, 5], held);
        Assert.Equal(6, Assert.Single(tenant.Simulator.Requests).Number);
        Assert.Equal(6, tenant.Simulator.Requests.Total);
    }

    [Fact]
    public async Task Requests_at_the_same_time_are_in_the_order_of_their_numbers()
    {
        await using var tenant = await Tenant.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => tenant.GetAsync("/V1/products/24-MB01?fields=sku")));

        Assert.Equal(Enumerable.Range(1, 300).Select(number => (long)number), tenant.Simulator.Requests.Select(request => request.Number));
    }
}
