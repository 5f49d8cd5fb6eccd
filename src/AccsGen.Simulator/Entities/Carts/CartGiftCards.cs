using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The gift cards that pay for a cart.</summary>
internal static class CartGiftCards
{
    /// <summary>The cards, what is on them, and what of it the cart takes.</summary>
    public static OperationAnswer Get(OperationRequest request)
    {
        var totals = CartTotals.Collect(request.Session, Cart.FindActive(request.Session, request.PathId("quoteId")));
        var balance = totals.GiftCards.Sum(card => card.Balance);
        return OperationAnswer.Of((JsonNode)new JsonObject
        {
            ["gift_cards"] = new JsonArray([.. totals.GiftCards.Select(card => JsonValue.Create(card.Code))]),
            ["gift_cards_amount"] = balance,
            ["base_gift_cards_amount"] = balance,
            ["gift_cards_amount_used"] = totals.GiftCardAmount,
            ["base_gift_cards_amount_used"] = totals.GiftCardAmount,
        });
    }

    public static OperationAnswer Add(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        if (cart.IsEmpty)
            throw ServiceException.NotFound("The \"%1\" Cart doesn't contain products.", request.Path("cartId"));
        foreach (var code in request.Member("giftCardAccountData").List("gift_cards").Select(code => code.ToString().Trim()))
        {
            if (GiftCardPayments.Find(request.Session, cart, code) is null)
                throw ServiceException.BadRequest("The gift card couldn't be added. Verify your information and try again.");
            if (!cart.GiftCards.Contains(code, StringComparer.OrdinalIgnoreCase))
                cart.GiftCards = [.. cart.GiftCards, code];
        }
        cart.Save();
        return OperationAnswer.True;
    }

    public static OperationAnswer Remove(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        var code = request.Path("giftCardCode");
        if (!cart.GiftCards.Contains(code, StringComparer.OrdinalIgnoreCase))
            throw ServiceException.BadRequest("The gift card couldn't be deleted from the quote.");
        cart.GiftCards = [.. cart.GiftCards.Where(card => !card.Equals(code, StringComparison.OrdinalIgnoreCase))];
        cart.Save();
        return OperationAnswer.True;
    }
}
