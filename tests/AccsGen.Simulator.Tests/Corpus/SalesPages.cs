using AccsGen.Simulator.Tests.Carts;
using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Corpus;

/// <summary>Carts, coupons, orders, their documents and what else is done to them. The ids of carts, orders and items are those of what was put into carts and bought for the page.</summary>
internal static class SalesPages
{
    public static async Task ReplayAsync(Replay replay)
    {
        await ReplayOrderChainAsync(replay);
        await ReplayDocumentsAsync(replay);
        await ReplayPickupAsync(replay);
        await ReplayCartsAsync(replay);
        await ReplayGiftCardsAsync(replay);
    }

    private static async Task ReplayOrderChainAsync(Replay replay)
    {
        var (order, item) = await BuyAsync(replay);
        replay.Page("rest-saas-integrations-order-management-index");
        await replay.CallAsync(98, at: $"/V1/orderChain/{order}/hold");
        await replay.CallAsync(112, at: $"/V1/orderChain/{order}/unhold");
        await replay.CallAsync(126, at: $"/V1/orderChain/{order}/emails");
        await replay.SendAsync(52, 70, at: $"/V1/orderChain/{order}/invoice", with: ("\"order_item_id\":3", $"\"order_item_id\":{item}"));
        await replay.SendAsync(140, 154, at: $"/V1/orderChain/{order}/comments", with: ("\"parent_id\":42", $"\"parent_id\":{order}"));
        await replay.CallAsync(168, at: $"/V1/orderChain/{order}/comments");
        await replay.CallAsync(197, at: $"/V1/orderChain/{order}/statuses");
        await replay.CallAsync(84, at: $"/V1/orderChain/{(await BuyAsync(replay)).Order}/cancel");

        order = (await BuyAsync(replay)).Order;
        await replay.CallAsync(255, at: $"/V1/orders/{order}/edit/start");
        await replay.SendAsync(269, 277, at: $"/V1/orders/{order}/edit/submit", with: ("17", replay.State["carts"].Last().GetProperty("id").GetRawText()));
    }

    private static async Task ReplayDocumentsAsync(Replay replay)
    {
        var (order, item) = await BuyAsync(replay);
        replay.Page("rest-tutorials-inventory-create-invoice");
        var invoice = (await replay.SendAsync(39, at: $"/V1/order/{order}/invoice")).ToString();
        await replay.CallAsync(76, at: $"/V1/invoices/{invoice.Trim('"')}");

        replay.Page("rest-modules-custom-attributes");
        await replay.SendAsync(139, with: [("\"order_id\":1", $"\"order_id\":{order}"), ("\"order_item_id\":1", $"\"order_item_id\":{item}")]);
        (order, item) = await BuyAsync(replay);
        await replay.SendAsync(184, with: [("\"order_id\":46", $"\"order_id\":{order}"), ("\"orderItemId\":46", $"\"orderItemId\":{item}")]);
        await replay.SendAsync(228);

        replay.Page("rest-use-rest-performing-searches");
        await replay.CallAsync(380, query: Find.By("increment_id", "%0000%", "like") + "&fields=items[increment_id,entity_id]");
    }

    private static async Task ReplayPickupAsync(Replay replay)
    {
        Pickup.Open(replay.Tenant);
        replay.Page("rest-inventory-in-store-pickup");
        Assert.True((await replay.SendAsync(136, 148, with: ("81", await BuyForPickupAsync(replay)))).GetProperty("successful").GetBoolean());
        replay.Page("rest-tutorials-inventory-in-store-pickup");
        Assert.True((await replay.SendAsync(435, 447, with: ("6", await BuyForPickupAsync(replay)))).GetProperty("successful").GetBoolean());
    }

    private static async Task ReplayCartsAsync(Replay replay)
    {
        var cart = await replay.Tenant.CreateCartAsync((Shop.Mat, 1));
        var item = replay.State["carts"].Find($"{cart}")!.Value.Id(Shop.Mat);
        replay.Page("rest-modules-custom-attributes");
        await replay.SendAsync(34, at: $"/V1/carts/{cart}");
        await replay.SendAsync(62, at: $"/V1/carts/{cart}/customAttributes", with: ("\"20\"", $"\"{cart}\""));
        await replay.SendAsync(85, at: $"/V1/carts/{cart}/items/{item}", with: [("\"<QUOTE_ID>\"", $"\"{cart}\""), ("<PRODUCT_SKU>", Shop.Mat)]);

        replay.Page("rest-modules-multicoupon-index");
        await replay.SendAsync(26, at: $"/V2/carts/{cart}/coupons");
        await replay.SendAsync(40, at: $"/V2/carts/{cart}/coupons");
        await replay.SendAsync(54, at: $"/V2/carts/{cart}/deleteByCodes");
        await replay.Tenant.SucceedAsync("POST", $"/V2/carts/{cart}/coupons/deleteByCodes", replay.Sample(54).Body.GetRawText());
    }

    private static async Task ReplayGiftCardsAsync(Replay replay)
    {
        replay.Page("rest-saas-integrations-gift-card-accounts-index");
        var account = (await replay.SendAsync(77, 92)).GetProperty("account_id").GetInt64();
        await replay.CallAsync(146);
        await replay.SendAsync(176, at: $"/V1/giftcardaccounts/{account}");
        await replay.CallAsync(198, at: $"/V1/giftcardaccounts/{account}");
    }

    private static async Task<(long Order, long Item)> BuyAsync(Replay replay)
    {
        var order = await replay.Tenant.OrderAsync((Shop.Mat, 2));
        return (order, (await replay.Tenant.GetOrderAsync(order)).Id(Shop.Mat));
    }

    private static async Task<string> BuyForPickupAsync(Replay replay)
    {
        var cart = await replay.Tenant.CreateCartAsync((Shop.Mat, 1));
        await replay.Tenant.SucceedAsync("POST", $"/V1/carts/{cart}/shipping-information", Pickup.Information("default"));
        return $"{await replay.Tenant.PlaceAsync(cart)}";
    }
}
