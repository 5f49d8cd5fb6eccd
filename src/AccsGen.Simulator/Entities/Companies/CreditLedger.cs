using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>
/// What companies may owe, and do. The balance is negative as far as a company owes; what it may still spend is its limit and its balance. Every change is in the history.
/// </summary>
internal static class CreditLedger
{
    /// <summary>The service account that a request acts for, as the history names it: an administrator.</summary>
    private const long UserId = 1, AdminUser = 2;

    /// <summary>Opens the credit of a new company: without a limit.</summary>
    public static void Open(Session session, long companyId) => session[CompanyCollections.Credits].Put(new JsonObject
    {
        ["company_id"] = companyId,
        ["balance"] = 0,
        ["currency_code"] = "USD",
        ["exceed_limit"] = false,
        ["available_limit"] = 0,
    });

    /// <summary>The credit of a company.</summary>
    public static Entity? Of(Session session, long companyId) => session[CompanyCollections.Credits].Where("company_id", companyId).FirstOrDefault();

    /// <summary>Puts the available limit right.</summary>
    public static void Settle(JsonObject credit) => credit["available_limit"] = (credit.Number("credit_limit") ?? 0) + (credit.Number("balance") ?? 0);

    /// <summary>Changes what a company owes.</summary>
    /// <param name="session">The state.</param>
    /// <param name="credit">The credit.</param>
    /// <param name="amount">What is added to the balance: negative where the company owes more then.</param>
    /// <param name="operation">A <see cref="CreditOperation"/>.</param>
    /// <param name="currency">The currency of the amount.</param>
    /// <param name="comment">What is said about it.</param>
    /// <param name="purchaseOrder">The purchase order it is about.</param>
    /// <param name="reference">A reference of one's own.</param>
    /// <exception cref="ServiceException">The currency isn't the credit's, and no rate between them is known.</exception>
    public static void Post(Session session, Entity credit, decimal amount, long operation, string currency, string? comment, string? purchaseOrder = null, string? reference = null)
    {
        if (currency != credit.Value.Text("currency_code"))
            throw ServiceException.Refused("There is no rate from %1 to %2.", currency, credit.Value.Text("currency_code") ?? "");
        var edited = credit.Edit();
        edited["balance"] = (edited.Number("balance") ?? 0) + amount;
        Settle(edited);
        session[CompanyCollections.Credits].Put(edited);
        Record(session, edited, amount, operation, comment, purchaseOrder, reference);
    }

    /// <summary>Writes into the history how the credit stands now.</summary>
    public static void Record(Session session, JsonObject credit, decimal amount, long operation, string? comment, string? purchaseOrder = null, string? reference = null)
    {
        var entry = new JsonObject
        {
            ["company_credit_id"] = credit.Integer("id"),
            ["user_id"] = UserId,
            ["user_type"] = AdminUser,
            ["currency_credit"] = credit.Text("currency_code"),
            ["currency_operation"] = credit.Text("currency_code"),
            ["rate"] = 1,
            ["rate_credit"] = 0,
            ["amount"] = amount,
            ["balance"] = credit.Number("balance") ?? 0,
            ["credit_limit"] = credit.Number("credit_limit") ?? 0,
            ["available_limit"] = credit.Number("available_limit") ?? 0,
            ["type"] = operation,
            ["datetime"] = session.Now,
            ["comment"] = Comment(comment),
        };
        if (!string.IsNullOrEmpty(purchaseOrder))
            entry["purchase_order"] = purchaseOrder;
        if (!string.IsNullOrEmpty(reference))
            entry["custom_reference_number"] = reference;
        session[CompanyCollections.CreditHistory].Put(entry);
    }

    /// <summary>A comment is JSON inside of the text; none is the empty text.</summary>
    public static string Comment(string? comment) =>
        string.IsNullOrEmpty(comment) ? "" : Encoding.UTF8.GetString(StateJson.Write(new JsonObject { ["custom"] = comment }));
}
