using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;

namespace AccsGen.Simulator.Entities.GiftCards;

/// <summary>What is asked of a gift card account.</summary>
internal static class GiftCardRules
{
    private const int MaxCodeLength = 255;

    public static void Check(EntityChange change)
    {
        // The website comes by a header, and is refused in the body (accs-wire.md, section 3).
        if (change.Gives("website_id") || change.Gives("websiteId"))
            throw ServiceException.BadRequest("\"website_id\" is not accepted here. The website is told by the request's headers.");
        change.Require("code", "balance");
        if (change.Before is { } before && change.Text("code") != before.Value.GetProperty("code").GetString())
            throw ServiceException.BadRequest("The code of a gift card account can't be changed.");
        var account = change.Value;
        account["status"] ??= 1;
        account["state"] ??= GiftCardStates.Available;
        account["is_redeemable"] ??= 1;
        var faults = new FaultList();
        if (change.Text("code")!.Length > MaxCodeLength)
            faults.AddInvalid("code", change.Text("code"));
        if (change.Number("balance") < 0)
            faults.AddInvalid("balance", change.Text("balance"));
        CheckRange(change, faults, "status", 1);
        CheckRange(change, faults, "state", GiftCardStates.Expired);
        CheckRange(change, faults, "is_redeemable", 1);
        CheckExpiry(change, faults);
        faults.ThrowIfAny();
        if (change.IsNew && GiftCardAccounts.Find(change.Session, change.Text("code")!) is not null)
            throw new ServiceException(409, new ServiceError("A gift card account with the code \"%1\" already exists.") { Positional = [change.Text("code")!] });
    }

    private static void CheckRange(EntityChange change, FaultList faults, string member, long most)
    {
        if (change.Integer(member) is not >= 0 || change.Integer(member) > most)
            faults.AddInvalid(member, change.Text(member));
    }

    /// <summary>A new account must not have expired already; one that there is may.</summary>
    private static void CheckExpiry(EntityChange change, FaultList faults)
    {
        if (change.Text("date_expires") is not { Length: > 0 } date)
            return;
        var isDate = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        if (!isDate || (change.IsNew && string.CompareOrdinal(date, change.Session.Now[..10]) < 0))
            faults.AddInvalid("date_expires", date);
    }
}
