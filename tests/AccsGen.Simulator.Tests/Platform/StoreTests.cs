namespace AccsGen.Simulator.Tests.Platform;

public sealed class StoreTests
{
    [Fact]
    public async Task The_Admin_is_the_website_store_group_and_store_view_of_number_0()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);

        foreach (var path in new[] { "websites", "storeGroups", "storeViews" })
        {
            var answer = await tenant.GetAsync($"/V1/store/{path}");

            Assert.Equal([0, 1], answer.Json.EnumerateArray().Select(entity => entity.GetProperty("id").GetInt64()));
        }
    }

    [Fact]
    public async Task An_entity_of_number_0_can_be_removed_and_put_back()
    {
        await using var tenant = await Tenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);
        var websites = tenant.Simulator.State["websites"];

        var removed = websites.Remove("0");
        var left = websites.Count;
        websites.Put("""{"id":0,"code":"admin","name":"Admin","default_group_id":0}""");

        Assert.True(removed);
        Assert.Equal(1, left);
        Assert.Equal([0, 1], websites.Select(website => website.GetProperty("id").GetInt64()));
    }
}
