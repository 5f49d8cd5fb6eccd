using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The gift card accounts that carts are paid with.</summary>
internal static class GiftCardAccounts
{
    private static readonly Collection s_accounts = new("giftCardAccounts", CollectionKey.Number("account_id"));

    /// <summary>An account that can be used; null where there is none with the code, or it is disabled, expired or empty.</summary>
    public static Entity? Find(Session session, string code) => session[s_accounts].Where("code", code).FirstOrDefault(account => IsUsable(session, account));

    public static decimal Balance(Entity account) => account.Value.Number("balance") ?? 0;

    public static void Change(Session session, long accountId, decimal amount)
    {
        if (session[s_accounts].Edit(accountId) is not { } account)
            return;
        account["balance"] = (account.Number("balance") ?? 0) + amount;
        session[s_accounts].Put(account);
    }

    private static bool IsUsable(Session session, Entity account) =>
        account.Value.Integer("status") == 1
        && Balance(account) > 0
        && (account.Value.Text("date_expires") is not { Length: > 0 } expires || string.CompareOrdinal(expires, session.Now[..10]) >= 0);
}
