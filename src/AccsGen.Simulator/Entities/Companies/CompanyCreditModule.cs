using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>The credit of companies: its limit, its balance, and its history.</summary>
internal sealed class CompanyCreditModule : EntityModule
{
    private static readonly HashSet<long> s_increasing = [CreditOperation.Allocated, CreditOperation.Updated, CreditOperation.Reimbursed, CreditOperation.Refunded, CreditOperation.Reverted];
    private static readonly HashSet<long> s_decreasing = [CreditOperation.Updated, CreditOperation.Purchased, CreditOperation.Reimbursed];

    private static readonly Resource s_credits = new(CompanyCollections.Credits)
    {
        // The balance changes by operations on it, and what is available is calculated.
        Fixed = ["balance", "available_limit", "credit_comment"],
        Saving = Check,
        Saved = Record,
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["entity_id"] = "id" } },
    };

    private static readonly Resource s_history = new(CompanyCollections.CreditHistory)
    {
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["entity_id"] = "id" } },
    };

    public override IEnumerable<Collection> Collections => [CompanyCollections.Credits, CompanyCollections.CreditHistory];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/companyCredits/"] = s_credits.Search();
        operations["GET /V1/companyCredits/{creditId}"] = s_credits.Get();
        operations["GET /V1/companyCredits/company/{companyId}"] = OfCompany;
        operations["PUT /V1/companyCredits/{id}"] = s_credits.Update("creditLimit");
        operations["POST /V1/companyCredits/{creditId}/increaseBalance"] = request => Post(request, s_increasing, sign: 1);
        operations["POST /V1/companyCredits/{creditId}/decreaseBalance"] = request => Post(request, s_decreasing, sign: -1);
        operations["GET /V1/companyCredits/history"] = s_history.Search();
        operations["PUT /V1/companyCredits/history/{historyId}"] = UpdateHistory;
    }

    private static OperationAnswer OfCompany(OperationRequest request)
    {
        var company = CompanyModule.Companies.Find(request);
        return OperationAnswer.Of(CreditLedger.Of(request.Session, company.Number) ?? throw ServiceException.NoSuchEntity("companyId", company.Key));
    }

    private static void Check(EntityChange change)
    {
        var before = change.Before!.Value;
        if (change.Integer("company_id") != before.Integer("company_id"))
            throw ServiceException.InvalidValue("company_id", change.Text("company_id") ?? "");
        if (change.Number("credit_limit") < 0)
            throw ServiceException.InvalidValue("credit_limit", change.Text("credit_limit")!);
        if (change.Text("currency_code") is not { Length: 3 } currency || !currency.All(char.IsAsciiLetterUpper))
            throw ServiceException.InvalidValue("currency_code", change.Text("currency_code") ?? "");
        if (currency != before.Text("currency_code") && before.Number("balance") is not (null or 0))
            throw ServiceException.Refused("There is no rate from %1 to %2.", before.Text("currency_code") ?? "", currency);
        CreditLedger.Settle(change.Value);
    }

    /// <summary>The first limit is an allocation, every other one an update; what leaves the limit as it was isn't in the history.</summary>
    private static void Record(EntityChange change)
    {
        var before = change.Before!.Value.Number("credit_limit");
        if (change.Number("credit_limit") == before && change.Text("currency_code") == change.Before.Value.Text("currency_code"))
            return;
        CreditLedger.Record(change.Session, change.Value, amount: 0, before is null ? CreditOperation.Allocated : CreditOperation.Updated, change.Given.Text("credit_comment"));
    }

    private static OperationAnswer Post(OperationRequest request, HashSet<long> allowed, int sign)
    {
        var credit = s_credits.Find(request);
        var (value, operation) = (request.Number("value")!.Value, request.Integer("operationType")!.Value);
        if (!allowed.Contains(operation))
            throw ServiceException.InvalidValue("operationType", CollectionKey.Of(operation));
        if (value <= 0)
            throw ServiceException.InvalidValue("value", value.ToString(CultureInfo.InvariantCulture));
        var options = request.Member("options");
        CreditLedger.Post(
            request.Session,
            credit,
            sign * value,
            operation,
            request.Text("currency")!,
            request.Text("comment"),
            options.Text("purchase_order"),
            options.Text("custom_reference_number"));
        return OperationAnswer.True;
    }

    /// <summary>Only what was reimbursed can be given an order and a comment afterwards.</summary>
    private static OperationAnswer UpdateHistory(OperationRequest request)
    {
        var entry = s_history.Find(request).Edit();
        if (entry.Integer("type") != CreditOperation.Reimbursed)
            throw ServiceException.BadRequest("Cannot process the request. Please check the operation type and try again.");
        if (request.Text("purchaseOrder") is { } purchaseOrder)
            entry["purchase_order"] = purchaseOrder;
        if (request.Text("comment") is { } comment)
            entry["comment"] = CreditLedger.Comment(comment);
        request[CompanyCollections.CreditHistory].Put(entry);
        return OperationAnswer.True;
    }
}
