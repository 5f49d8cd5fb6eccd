using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Entities.Returns;

/// <summary>What is known of the attributes of a return's items. The tenant has added none of its own.</summary>
internal static class ReturnAttributes
{
    private const string Form = "default";
    private const string EntityType = "rma_item";

    private static readonly ReturnAttribute[] s_all =
    [
        new("qty_requested", "Requested Qty", "text", "decimal", IsRequired: true, IsInForm: true),
        new("qty_authorized", "Authorized Qty", "text", "decimal"),
        new("qty_returned", "Returned Qty", "text", "decimal"),
        new("qty_approved", "Approved Qty", "text", "decimal"),
        new("resolution", "Resolution", "select", "int", IsRequired: true, IsInForm: true) { Options = [("4", "Exchange"), ("5", "Refund"), ("6", "Store Credit")] },
        new("condition", "Item Condition", "select", "int", IsRequired: true, IsInForm: true) { Options = [("7", "Unopened"), ("8", "Opened"), ("9", "Damaged")] },
        new("reason", "Reason to Return", "select", "int", IsRequired: true, IsInForm: true) { Options = [("10", "Wrong Color"), ("11", "Wrong Size"), ("12", "Out of Service")] },
        new("reason_other", "Other", "text", "varchar", IsInForm: true),
        new("status", "Status", "select", "varchar")
        {
            Options = [("pending", "Pending"), ("authorized", "Authorized"), ("denied", "Denied"), ("received", "Return Received"), ("approved", "Approved"), ("rejected", "Rejected")],
        },
    ];

    public static OperationAnswer List(OperationRequest request) => Of(s_all);

    public static OperationAnswer Custom(OperationRequest request) => Of([]);

    public static OperationAnswer Get(OperationRequest request)
    {
        var code = request.Path("attributeCode");
        return Array.Find(s_all, attribute => attribute.Code == code) is { } found ? OperationAnswer.Of((JsonNode)found.ToJson()) : throw ServiceException.NoSuchEntity("entityType", EntityType, "attributeCode", code);
    }

    public static OperationAnswer OfForm(OperationRequest request) =>
        request.Path("formCode") == Form ? Of(s_all.Where(attribute => attribute.IsInForm)) : throw ServiceException.NoSuchEntity("entityType", EntityType, "formCode", request.Path("formCode"));

    private static OperationAnswer Of(IEnumerable<ReturnAttribute> attributes) => OperationAnswer.Of(attributes.Select(attribute => (JsonNode?)attribute.ToJson()));
}
