using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.GiftCards;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>What gift cards pay of a cart: one after the other, each as far as its balance goes.</summary>
internal static class GiftCardPayments
{
    /// <param name="session">The state.</param>
    /// <param name="cart">The cart; cards of it that can't be used any more pay nothing.</param>
    /// <param name="amount">What is to be paid.</param>
    public static IReadOnlyList<GiftCardPayment> Of(Session session, Cart cart, decimal amount)
    {
        var payments = new List<GiftCardPayment>();
        foreach (var code in cart.GiftCards)
        {
            if (Find(session, cart, code) is not { } account)
                continue;
            var balance = account.Value.Number("balance") ?? 0;
            var paid = Math.Min(amount, balance);
            amount -= paid;
            payments.Add(new(account.Number, account.Value.Text("code") ?? code, balance, paid));
        }
        return payments;
    }

    /// <summary>The account of a card that a cart can be paid with; null where there is none.</summary>
    public static Entity? Find(Session session, Cart cart, string code) =>
        GiftCardAccounts.Find(session, code) is { } account && GiftCardAccounts.IsUsable(session, account, cart.Buyer.WebsiteId) ? account : null;

    /// <summary>Takes what an order was paid with off the cards.</summary>
    public static void Take(Session session, IReadOnlyList<GiftCardPayment> payments)
    {
        foreach (var payment in payments)
            GiftCardAccounts.Spend(session, payment.AccountId, payment.Amount);
    }

    /// <summary>Gives back to the cards what was paid for an order that is canceled.</summary>
    public static void GiveBack(Session session, JsonObject order)
    {
        foreach (var card in order.ObjectOf("extension_attributes").Objects("gift_cards"))
            GiftCardAccounts.Spend(session, card.Integer("id") ?? 0, -(card.Number("amount") ?? 0));
    }
}
