namespace AccsGen.Simulator.Tests.Inventory;

public sealed class LowQuantityTests
{
    private const string Path = "/V1/inventory/low-quantity-notification/east/24-LP01";

    [Fact]
    public async Task A_threshold_is_set_read_and_taken_away_again()
    {
        await using var tenant = await Tenant.StartAsync();
        var before = await tenant.GetAsync(Path);

        var saved = await tenant.SucceedAsync("POST", "/V1/inventory/low-quantity-notification", """{"sourceItemConfigurations":[{"source_code":"east","notify_stock_qty":8,"sku":"24-LP01"}]}""");
        var read = await tenant.GetAsync(Path);
        var deleted = await tenant.SucceedAsync("POST", "/V1/inventory/low-quantity-notifications-delete", """{"sourceItems":[{"sku":"24-LP01","source_code":"east"}]}""");

        Assert.Equal("""{"source_code":"east","notify_stock_qty":1,"sku":"24-LP01"}""", before.Text);
        Assert.Equal("""{"source_code":"east","notify_stock_qty":8,"sku":"24-LP01"}""", read.Text);
        Assert.Equal("[][]", saved.Text + deleted.Text);
        Assert.Equal(before.Text, (await tenant.GetAsync(Path)).Text);
    }

    [Fact]
    public async Task What_is_not_there_is_refused()
    {
        await using var tenant = await Tenant.StartAsync();
        const string body = """{"sourceItemConfigurations":[{"source_code":"east","notify_stock_qty":8,"sku":"24-LP01"},{"source_code":"moon","notify_stock_qty":8,"sku":"24-LP01"}]}""";

        Assert.Equal("400 Wrong input data", await tenant.RefusalAsync("GET", "/V1/inventory/low-quantity-notification/moon/24-LP01"));
        Assert.Equal("400 Wrong input data", await tenant.RefusalAsync("GET", "/V1/inventory/low-quantity-notification/east/nobody"));
        Assert.Equal("400 Could not save Source Item Configuration", await tenant.RefusalAsync("POST", "/V1/inventory/low-quantity-notification", body));
        Assert.Equal("400 Input data is empty", await tenant.RefusalAsync("POST", "/V1/inventory/low-quantity-notification", """{"sourceItemConfigurations":[]}"""));
        Assert.Equal(1, (await tenant.GetAsync(Path)).Json.GetProperty("notify_stock_qty").GetInt32());
    }
}
