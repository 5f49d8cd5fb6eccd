using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales;

/// <summary>
/// What invoices, shipments, credit memos and returns are searched by: their members, and the order at the beginning of the chain of edited orders that they belong to. That order may be
/// named by its id or its increment id: Adobe's page shows a number that could be either.
/// </summary>
internal static class DocumentFields
{
    /// <summary>The member of a document with the id and the increment id of the original order.</summary>
    public const string OriginalOrder = Entity.HiddenPrefix + "original_order";

    /// <summary>The member of an order that came from an edit with the id of the first order of the chain.</summary>
    public const string OriginalOrderId = Entity.HiddenPrefix + "original_order_id";

    private const string OriginalOrderField = "order_original_id";

    public static EntityFields Fields { get; } = new()
    {
        IsKnownToo = (_, field) => field == OriginalOrderField,
        ReadSpecial = (document, field) => field == OriginalOrderField ? SearchValue.Of(document.Value.Member(OriginalOrder)) : null,
    };
}
