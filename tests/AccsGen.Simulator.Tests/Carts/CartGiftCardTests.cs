using AccsGen.Simulator.Tests.Sales;

namespace AccsGen.Simulator.Tests.Carts;

public sealed class CartGiftCardTests
{
    [Fact]
    public async Task Pays_as_far_as_it_goes_and_is_charged_with_the_order()
    {
        await using var tenant = await Tenant.StartAsync();
        await AddAsync(tenant, "CARD-20", 20);
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        await tenant.SetShippingAsync(cart);

        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/giftCards", """{"giftCardAccountData":{"gift_cards":["CARD-20"]}}""");
        var cards = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/giftCards")).Json;
        var totals = (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/totals")).Json;
        var id = await tenant.PlaceAsync(cart);
        var order = await tenant.GetOrderAsync(id);
        var spent = await BalanceAsync(tenant, "CARD-20");
        var invoice = (await tenant.SucceedAsync("GET", $"/V1/invoices/{await tenant.InvoiceAsync(id)}")).Json;
        var paid = await tenant.GetOrderAsync(id);

        Assert.Equal(("CARD-20", 20, 20), (cards.GetProperty("gift_cards")[0].GetString(), cards.Number("gift_cards_amount"), cards.Number("gift_cards_amount_used")));
        Assert.Equal((34.5m, "-20"), (totals.Number("grand_total"), totals.GetProperty("total_segments").EnumerateArray().First(segment => segment.Text("code") == "giftcardaccount").Text("value")));
        Assert.Equal((34.5m, 20, 0), (order.Number("grand_total"), order.GetProperty("extension_attributes").Number("gift_cards_amount"), spent));
        Assert.Equal((34.5m, 20), (invoice.Number("grand_total"), invoice.GetProperty("extension_attributes").Number("gift_cards_amount")));
        Assert.Equal((34.5m, 0), (paid.Number("total_paid"), paid.Number("total_due")));
    }

    [Fact]
    public async Task Has_its_money_back_when_the_order_is_canceled()
    {
        await using var tenant = await Tenant.StartAsync();
        await AddAsync(tenant, "CARD-100", 100);
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        await tenant.SetShippingAsync(cart);
        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/giftCards", """{"giftCardAccountData":{"gift_cards":["CARD-100"]}}""");

        // Nothing is left to be paid.
        var id = await tenant.PlaceAsync(cart, "free");
        var spent = await BalanceAsync(tenant, "CARD-100");
        await tenant.SucceedAsync("POST", $"/V1/orders/{id}/cancel");

        Assert.Equal((45.5m, 100), (spent, await BalanceAsync(tenant, "CARD-100")));
    }

    [Fact]
    public async Task Is_taken_off_again_and_refused_when_it_is_not_good()
    {
        await using var tenant = await Tenant.StartAsync();
        await AddAsync(tenant, "CARD-20", 20);
        var cart = await tenant.CreateCartAsync((Shop.Tote, 1));
        var empty = await tenant.CreateCartAsync();
        const string body = """{"giftCardAccountData":{"gift_cards":["CARD-20"]}}""";
        await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/giftCards", body);

        Assert.Equal($"404 The \"{empty}\" Cart doesn't contain products.", await tenant.RefusalAsync("PUT", $"/V1/carts/{empty}/giftCards", body));
        Assert.Equal("400 The gift card couldn't be added. Verify your information and try again.", await tenant.RefusalAsync("PUT", $"/V1/carts/{cart}/giftCards", """{"giftCardAccountData":{"gift_cards":["NOSUCH"]}}"""));
        await tenant.SucceedAsync("DELETE", $"/V1/carts/{cart}/giftCards/card-20");
        Assert.Equal("400 The gift card couldn't be deleted from the quote.", await tenant.RefusalAsync("DELETE", $"/V1/carts/{cart}/giftCards/CARD-20"));
        Assert.Equal("[]", (await tenant.SucceedAsync("GET", $"/V1/carts/{cart}/giftCards")).Json.GetProperty("gift_cards").GetRawText());
    }

    private static Task<Answer> AddAsync(Tenant tenant, string code, int balance) =>
        tenant.SucceedAsync("POST", "/V1/giftcardaccounts", $$$"""{"giftcardAccount":{"code":"{{{code}}}","balance":{{{balance}}},"status":1,"state":0,"is_redeemable":1}}""");

    private static async Task<decimal> BalanceAsync(Tenant tenant, string code) => (await tenant.SucceedAsync("GET", $"/V1/giftcardaccounts/code/{code}")).Json.Number("balance");
}
