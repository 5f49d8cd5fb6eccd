using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.GiftCards;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Imports gift card accounts by their codes. Here the body says which website an account is of, by its id.</summary>
internal static class GiftCardImport
{
    private const long FirstWebsite = 1;

    public static string Run(OperationRequest request, JsonElement row, bool isDelete)
    {
        var code = ImportColumns.Required(row, "code");
        var existing = GiftCardAccounts.Find(request.Session, code);
        if (isDelete)
            return existing is not null && request[GiftCardCollections.Accounts].Remove(existing.Key) ? code : throw ServiceException.BadRequest($"Gift card account with code \"{code}\" does not exist.");
        var website = row.Integer("website_id") ?? existing?.Value.Integer(GiftCardAccounts.Website) ?? FirstWebsite;
        if (request[StoreCollections.Websites].Find(website) is null)
            throw ServiceException.BadRequest($"Invalid value in website column: {website} does not exist.");
        var account = GiftCardAccountModule.Accounts.Save(request, Given(row, code), existing).Edit();
        account[GiftCardAccounts.Website] = website;
        request[GiftCardCollections.Accounts].Put(account);
        return code;
    }

    private static JsonElement Given(JsonElement row, string code)
    {
        var given = new JsonObject { ["code"] = code, ["balance"] = row.Number("balance") };
        foreach (var column in new[] { "status", "state", "is_redeemable" })
            given[column] = row.Integer(column);
        if (row.Text("date_expires") is { Length: > 0 } date)
            given["date_expires"] = date;
        return JsonElement.Parse(StateJson.Write(given));
    }
}
