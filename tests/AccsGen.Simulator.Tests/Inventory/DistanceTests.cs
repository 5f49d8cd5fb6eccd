namespace AccsGen.Simulator.Tests.Inventory;

public sealed class DistanceTests
{
    [Fact]
    public async Task A_distance_is_in_kilometers()
    {
        await using var tenant = await Tenant.StartAsync();

        var answer = await tenant.GetAsync("/V1/inventory/get-distance?source[lat]=52.52&source[lng]=13.405&destination[lat]=48.137&destination[lng]=11.575");

        Assert.InRange(answer.Json.GetDouble(), 503, 506);
        Assert.Equal("\"offline\"", (await tenant.GetAsync("/V1/inventory/get-distance-provider-code")).Text);
    }

    [Fact]
    public async Task A_place_is_the_same_each_time_and_lies_in_its_country()
    {
        await using var tenant = await Tenant.StartAsync();
        const string address = "?address[country]=US&address[postcode]=98101&address[street]=1%20Pike&address[region]=WA&address[city]=Seattle";

        var one = await tenant.GetAsync("/V1/inventory/get-latlng-from-address" + address);
        var all = await tenant.GetAsync("/V1/inventory/get-latslngs-from-address" + address);

        Assert.Equal($"[{one.Text}]", all.Text);
        Assert.InRange(one.Json.GetProperty("lat").GetDouble(), 30, 49);
        Assert.InRange(one.Json.GetProperty("lng").GetDouble(), -125, -115);
    }

    [Fact]
    public async Task A_place_that_can_not_be_found_is_404()
    {
        await using var tenant = await Tenant.StartAsync();

        var refusal = await tenant.RefusalAsync(
            "GET", "/V1/inventory/get-latlng-from-address?address[country]=XX&address[postcode]=1&address[street]=S&address[region]=R&address[city]=C");

        Assert.Equal("404 Unknown geoname for S 1 C R XX", refusal);
    }
}
