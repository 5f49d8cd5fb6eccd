using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>What gift cards pay of a cart: one after the other, each as far as its balance goes.</summary>
internal static class GiftCardPayments
{
    public static IReadOnlyList<GiftCardPayment> Of(Session session, IReadOnlyList<string> codes, decimal amount)
    {
        var payments = new List<GiftCardPayment>();
        foreach (var code in codes)
        {
            if (GiftCardAccounts.Find(session, code) is not { } account)
                continue;
            var paid = Math.Min(amount, GiftCardAccounts.Balance(account));
            amount -= paid;
            payments.Add(new(account.Number, code, GiftCardAccounts.Balance(account), paid));
        }
        return payments;
    }

    /// <summary>Takes what an order was paid with off the cards.</summary>
    public static void Take(Session session, IReadOnlyList<GiftCardPayment> payments)
    {
        foreach (var payment in payments)
            GiftCardAccounts.Change(session, payment.AccountId, -payment.Amount);
    }

    /// <summary>Gives back to the cards what was paid for an order that is canceled.</summary>
    public static void GiveBack(Session session, JsonObject order)
    {
        foreach (var card in order.ObjectOf("extension_attributes").Objects("gift_cards"))
            GiftCardAccounts.Change(session, card.Integer("id") ?? 0, card.Number("amount") ?? 0);
    }
}
