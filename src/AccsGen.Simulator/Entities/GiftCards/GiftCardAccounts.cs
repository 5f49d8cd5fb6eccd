using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.GiftCards;

/// <summary>Pays with gift cards.</summary>
internal static class GiftCardAccounts
{
    /// <summary>The website of an account, which answers don't show.</summary>
    public const string Website = Entity.HiddenPrefix + "website_id";

    public static Entity? Find(Session session, string code) => session[GiftCardCollections.Accounts].Where("code", code).FirstOrDefault();

    /// <summary>Whether one can pay with it in a website now: it is enabled, neither used up nor expired, and of that website.</summary>
    public static bool IsUsable(Session session, Entity account, long websiteId)
    {
        var value = account.Value;
        return value.Integer("status") == 1
            && value.Integer("state") == GiftCardStates.Available
            && value.Number("balance") > 0
            && (value.Integer(Website) is not { } website || website == websiteId)
            && (value.Text("date_expires") is not { Length: > 0 } end || string.CompareOrdinal(session.Now[..10], end) <= 0);
    }

    /// <summary>Takes an amount from an account, or gives it back (negative), as a refund does. An account with nothing left is used.</summary>
    public static void Spend(Session session, long accountId, decimal amount)
    {
        var accounts = session[GiftCardCollections.Accounts];
        if (accounts.Edit(accountId) is not { } account)
            return;
        var left = (account.Number("balance") ?? 0) - amount;
        account["balance"] = left;
        if (left <= 0)
            account["state"] = GiftCardStates.Used;
        else if (account.Integer("state") == GiftCardStates.Used)
            account["state"] = GiftCardStates.Available;
        accounts.Put(account);
    }
}
