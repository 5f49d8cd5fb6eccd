using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>
/// The import of many rows at once. What comes back is a list of texts, with 200 in any case: how many entities were processed, or what is wrong with the first faulty row (accs-wire.md, section 10).
/// </summary>
internal sealed class ImportModule : EntityModule
{
    private const string StopOnErrors = "validation-stop-on-errors", SkipErrors = "validation-skip-errors";

    private static readonly HashSet<string> s_behaviors = ["append", "add_update", "replace", "delete", "custom"];

    private static readonly Dictionary<string, ImportRow> s_importers = new(StringComparer.Ordinal)
    {
        ["advanced_pricing"] = PriceImport.Run,
        ["catalog_product"] = ProductImport.Run,
        ["customer"] = CustomerImport.Run,
        ["customer_address"] = CustomerAddressImport.Run,
        ["customer_composite"] = CustomerAddressImport.RunComposite,
        ["customer_finance"] = CustomerFinanceImport.Run,
        ["giftcardaccount"] = GiftCardImport.Run,
        ["requisition_list"] = RequisitionListImport.Run,
        ["stock_sources"] = StockImport.Run,
    };

    public override IEnumerable<Collection> Collections => [RequisitionListImport.Lists];

    public override void Register(OperationTable operations) => operations["POST /V1/import/json"] = Import;

    private static OperationAnswer Import(OperationRequest request)
    {
        var source = request.Member("source");
        if (FaultOf(source) is { } fault)
            return Answer(fault);
        var isDelete = source.Text("behavior") == "delete";
        var processed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var faults = new List<string>();
        foreach (var (index, row) in source.List("items").Index())
        {
            try
            {
                processed.Add(s_importers[source.Text("entity")!](request, row, isDelete || IsDeleteRow(source, row)));
            }
            catch (ServiceException exception)
            {
                faults.Add($"Row {index + 1}: {exception.Error.Text}");
            }
        }
        var allowed = source.Text("validation_strategy") == SkipErrors ? source.Integer("allowed_error_count") ?? 0 : 0;
        if (faults.Count <= allowed)
            return Answer($"Entities Processed: {processed.Count}");
        request.Session.Discard();
        return Answer(faults[0]);
    }

    private static string? FaultOf(JsonElement source)
    {
        if (source.Text("entity") is not { } entity || !s_importers.ContainsKey(entity))
            return "Please enter a correct entity.";
        if (source.Text("behavior") is not { } behavior || !s_behaviors.Contains(behavior))
            return "Please enter a correct behavior.";
        if (source.Text("validation_strategy") is not (StopOnErrors or SkipErrors))
            return "Please enter a correct validation strategy.";
        if (source.Integer("allowed_error_count") is not >= 0)
            return "Please enter a correct allowed error count.";
        return source.List("items").Any() ? null : "There is no data for the import.";
    }

    /// <summary>A custom import says in each row what becomes of it.</summary>
    private static bool IsDeleteRow(JsonElement source, JsonElement row) => source.Text("behavior") == "custom" && row.Text("_action") == "delete";

    private static OperationAnswer Answer(string text) => OperationAnswer.Of([(JsonNode?)text]);
}
