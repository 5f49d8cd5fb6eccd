using AccsGen.Simulator.Tests.Carts;

namespace AccsGen.Simulator.Tests.Sales;

public sealed class PickupTests
{
    [Fact]
    public async Task Ships_what_is_ready_and_tells_what_is_not()
    {
        await using var tenant = await Tenant.StartAsync();
        Pickup.Open(tenant);
        var cart = await tenant.CreateCartAsync((Shop.Tote, 2));
        await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/shipping-information", Pickup.Information("default"));
        var ready = await tenant.PlaceAsync(cart);
        var parcel = await tenant.OrderAsync((Shop.Tote, 1));

        var good = (await tenant.SucceedAsync("POST", "/V1/order/notify-orders-are-ready-for-pickup", $$"""{"orderIds":[{{ready}}]}""")).Json;
        var bad = (await tenant.SucceedAsync("POST", "/V1/order/notify-orders-are-ready-for-pickup", $$"""{"orderIds":[{{parcel}},77777]}""")).Json;
        var order = await tenant.GetOrderAsync(ready);

        Assert.Equal("""{"successful":true,"errors":[],"failed":[]}""", good.GetRawText());
        Assert.Equal(("default", 1, 2), (order.GetProperty("extension_attributes").Text("pickup_location_code"), order.GetProperty("extension_attributes").Number("notification_sent"), order.GetProperty("items")[0].Number("qty_shipped")));
        Assert.Equal(("False", 2), (bad.Text("successful"), bad.GetProperty("errors").GetArrayLength()));
        Assert.Equal(0, (await tenant.GetOrderAsync(parcel)).GetProperty("items")[0].Number("qty_shipped"));
    }
}
