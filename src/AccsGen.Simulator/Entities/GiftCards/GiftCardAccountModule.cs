using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.GiftCards;

/// <summary>Gift card accounts, for those who administer them. A number in the path is an id; by its code an account is asked for elsewhere (accs-wire.md, section 15).</summary>
internal sealed class GiftCardAccountModule : EntityModule
{
    public static Resource Accounts { get; } = new(GiftCardCollections.Accounts)
    {
        Merging = Merge,
        Saving = GiftCardRules.Check,
        NotFound = (_, id) => ServiceException.NotFound("The gift card account with the ID \"%1\" doesn't exist.", id),
    };

    public override IEnumerable<Collection> Collections => [GiftCardCollections.Accounts];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/giftcardaccounts"] = Create;
        operations["PUT /V1/giftcardaccounts/{id}"] = Accounts.Update("giftcardAccount");
        operations["GET /V1/giftcardaccounts/{id}"] = Accounts.Get();
        operations["GET /V1/giftcardaccounts/code/{code}"] = ByCode;
        operations["GET /V1/giftcardaccounts"] = Accounts.Search();
        operations["DELETE /V1/giftcardaccounts/{id}"] = Accounts.Delete();
    }

    public override void SeedDemo(Session session)
    {
        Add(session, "GIFT-1000-DEMO", 50, "2027-12-31");
        // All digits, as some systems make them: in a path it is taken for an id.
        Add(session, "1234567890", 25, expires: null);
        Add(session, "GIFT-2000-SPENT", 0, "2027-12-31", GiftCardStates.Used);
        Add(session, "GIFT-3000-LATE", 75, "2025-06-30", GiftCardStates.Expired);
    }

    private static void Add(Session session, string code, decimal balance, string? expires, long state = GiftCardStates.Available)
    {
        var account = new JsonObject { ["code"] = code, ["balance"] = balance, ["status"] = 1, ["state"] = state, ["is_redeemable"] = 1 };
        if (expires is not null)
            account["date_expires"] = expires;
        account["date_created"] = session.Now[..10];
        account[GiftCardAccounts.Website] = 1;
        session[GiftCardCollections.Accounts].Put(account);
    }

    /// <summary>Always a new one: an id that is given counts for nothing.</summary>
    private static OperationAnswer Create(OperationRequest request) => OperationAnswer.Of(Accounts.Save(request, request.Member("giftcardAccount"), existing: null));

    private static OperationAnswer ByCode(OperationRequest request) => GiftCardAccounts.Find(request.Session, request.Path("code")) is { } account
        ? OperationAnswer.Of(account)
        : throw ServiceException.NotFound("The gift card account with the code \"%1\" doesn't exist.", request.Path("code"));

    /// <summary>Null, and what isn't given, changes nothing (accs-wire.md, section 12).</summary>
    private static void Merge(EntityChange change)
    {
        if (change.IsNew)
        {
            change.Value["date_created"] = change.Session.Now[..10];
            change.Value[GiftCardAccounts.Website] = WebsiteOf(change.Request);
        }
        if (change.Given.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in change.Given.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null && member.Name is not ("account_id" or "date_created"))
                change.Value[member.Name] = EntityMerge.Node(member.Value);
        }
    }

    /// <summary>The website that a header names, or that of the store.</summary>
    private static long WebsiteOf(OperationRequest request)
    {
        const long first = 1;
        if (string.IsNullOrEmpty(request.Website))
            return request.Store.IsAll ? first : request.Store.WebsiteId;
        return request[StoreCollections.Websites].Where("code", request.Website).FirstOrDefault()?.Number
            ?? throw ServiceException.NotFound("The website with code %1 that was requested wasn't found. Verify the website and try again.", request.Website);
    }
}
