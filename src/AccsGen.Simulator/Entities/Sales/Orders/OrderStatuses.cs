using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>The statuses that orders can have, each in a state of its own but for the one of suspected fraud.</summary>
internal static class OrderStatuses
{
    private static readonly (string Status, string Label, string State, bool IsDefault, bool IsVisible)[] s_all =
    [
        ("canceled", "Canceled", OrderStates.Canceled, true, true),
        ("closed", "Closed", OrderStates.Closed, true, true),
        ("complete", "Complete", OrderStates.Complete, true, true),
        ("fraud", "Suspected Fraud", OrderStates.Processing, false, true),
        ("fraud", "Suspected Fraud", OrderStates.PaymentReview, false, true),
        ("holded", "On Hold", OrderStates.Holded, true, true),
        ("payment_review", "Payment Review", OrderStates.PaymentReview, true, true),
        ("pending", "Pending", OrderStates.New, true, true),
        ("pending_payment", "Pending Payment", OrderStates.PendingPayment, true, false),
        ("processing", "Processing", OrderStates.Processing, true, true),
    ];

    /// <summary>The statuses of a state.</summary>
    public static IEnumerable<string> Of(string state) => s_all.Where(status => status.State == state).Select(status => status.Status);

    public static OperationAnswer List(OperationRequest request) => OperationAnswer.Of(s_all.Select(status => (JsonNode?)new JsonObject
    {
        ["status"] = status.Status,
        ["label"] = status.Label,
        ["state"] = status.State,
        ["default"] = status.IsDefault,
        ["visible_on_front"] = status.IsVisible,
    }));
}
