using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>Tax rules: which rates count for which classes of products and customers. Rules of one priority add up; one of a later priority is taken of the sum, too.</summary>
internal sealed class TaxRuleModule : EntityModule
{
    private static readonly Resource s_rules = new(TaxCollections.Rules)
    {
        Saving = Check,
        NotFound = (_, id) => ServiceException.NoSuchEntity("taxRuleId", id),
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["sort_order"] = "position", ["tax_calculation_rule_id"] = "id" } },
    };

    public override IEnumerable<Collection> Collections => [TaxCollections.Rules];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/taxRules"] = s_rules.Save("rule");
        operations["PUT /V1/taxRules"] = s_rules.Update("rule");
        operations["GET /V1/taxRules/{ruleId}"] = s_rules.Get();
        operations["GET /V1/taxRules/search"] = s_rules.Search();
        operations["DELETE /V1/taxRules/{ruleId}"] = s_rules.Delete();
    }

    public override void SeedDemo(Session session)
    {
        Put(session, 1, "US Sales Tax", TaxCollections.TaxableGoods, 1, 2);
        Put(session, 2, "German VAT", TaxCollections.TaxableGoods, 3);
        Put(session, 3, "German VAT, reduced", productClass: 4, 4);
    }

    private static void Put(Session session, long id, string code, long productClass, params ReadOnlySpan<long> rates) => session[TaxCollections.Rules].Put(new JsonObject
    {
        ["id"] = id,
        ["code"] = code,
        ["priority"] = 0,
        ["position"] = 0,
        ["customer_tax_class_ids"] = new JsonArray(TaxCollections.RetailCustomer),
        ["product_tax_class_ids"] = new JsonArray(productClass),
        ["tax_rate_ids"] = new JsonArray([.. rates.ToArray().Select(rate => (JsonNode?)rate)]),
        ["calculate_subtotal"] = false,
    });

    private static void Check(EntityChange change)
    {
        change.RefuseId("id", "taxRuleId");
        var faults = new FaultList();
        foreach (var member in (string[])["position", "priority"])
            CheckNotNegative(change, member, faults);
        if (string.IsNullOrWhiteSpace(change.Text("code")))
            faults.AddMissing("code");
        CheckReferences(change, faults, "customer_tax_class_ids", id => change.Session[TaxCollections.Classes].Find(id) is { } found && !TaxClassModule.IsOfProducts(found));
        CheckReferences(change, faults, "product_tax_class_ids", id => change.Session[TaxCollections.Classes].Find(id) is { } found && TaxClassModule.IsOfProducts(found));
        CheckReferences(change, faults, "tax_rate_ids", id => change.Session[TaxCollections.Rates].Find(id) is not null);
        // The service joins them, their values filled in, to one message.
        if (faults.Errors.Count > 0)
            throw ServiceException.BadRequest(string.Join('\n', faults.Errors.Select(error => error.Text)));
        if (change.Session[TaxCollections.Rules].Where("code", change.Text("code")!).Any(other => other.Key != change.Before?.Key))
            throw ServiceException.AlreadyExists("Code");
        change.Value["calculate_subtotal"] ??= false;
    }

    private static void CheckNotNegative(EntityChange change, string member, FaultList faults)
    {
        if (change.Integer(member) is not { } value)
            faults.AddMissing(member);
        else if (value < 0)
            faults.Add("The %fieldName value of \"%value\" must be greater than or equal to %minValue.", ("fieldName", member), ("value", CollectionKey.Of(value)), ("minValue", 0));
    }

    private static void CheckReferences(EntityChange change, FaultList faults, string member, Func<long, bool> exists)
    {
        List<long> ids = [.. (change.Value[member] as JsonArray ?? []).Select(id => long.Parse(id!.ToJsonString(), CultureInfo.InvariantCulture))];
        if (ids.Count == 0)
            faults.AddMissing(member);
        foreach (var id in ids.Where(id => !exists(id)))
            faults.Add("No such entity with %fieldName = %fieldValue", ("fieldName", member), ("fieldValue", CollectionKey.Of(id)));
    }
}
