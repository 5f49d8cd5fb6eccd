using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales;

/// <summary>
/// An item of an order, and what has become of it. A configurable or bundle product is several items: the one that was bought, and its parts. Which of them has the price and which
/// is shipped depends on the product; the others only go along.
/// </summary>
internal sealed class OrderItem(JsonObject json)
{
    /// <summary>A bundle whose price is the sum of its parts'.</summary>
    public const string PricedByParts = Entity.HiddenPrefix + "priced_by_parts";

    /// <summary>A bundle whose parts are shipped one by one.</summary>
    public const string ShippedByParts = Entity.HiddenPrefix + "shipped_by_parts";

    private readonly List<OrderItem> _parts = [];

    public JsonObject Json { get; } = json;

    public long Id => Json.Integer("item_id") ?? 0;

    public string Sku => Json.Text("sku") ?? "";

    public string Type => Json.Text("product_type") ?? "simple";

    public OrderItem? Parent { get; private set; }

    public IReadOnlyList<OrderItem> Parts => _parts;

    public bool IsVirtual => Json.Flag("is_virtual") ?? false;

    /// <summary>Whether this item is the one that is paid for.</summary>
    public bool IsPriced => Parent is null ? _parts.Count == 0 || Json.Flag(PricedByParts) != true : Parent.Json.Flag(PricedByParts) == true;

    /// <summary>Whether this item is the one that is put into parcels.</summary>
    public bool IsShipped => !IsVirtual && (Parent is null ? _parts.Count == 0 || Json.Flag(ShippedByParts) != true : Parent.Json.Flag(ShippedByParts) == true);

    /// <summary>Whether stock is kept of it: of the parts, where there are any.</summary>
    public bool IsStocked => _parts.Count == 0;

    public decimal Ordered => Number("qty_ordered");

    public decimal Invoiced => Number("qty_invoiced");

    public decimal Shipped => Number("qty_shipped");

    public decimal Refunded => Number("qty_refunded");

    public decimal Canceled => Number("qty_canceled");

    public decimal ToInvoice => IsPriced ? Math.Max(0, Ordered - Invoiced - Canceled) : 0;

    public decimal ToShip => IsShipped ? Unshipped : 0;

    public decimal ToRefund => IsPriced ? Math.Max(0, Invoiced - Refunded) : 0;

    /// <summary>What hasn't left yet and still will, whether in a parcel of its own or along with another item.</summary>
    public decimal Unshipped => IsVirtual ? 0 : Math.Max(0, Ordered - Math.Max(Shipped, Refunded) - Canceled);

    /// <summary>How many of this part are in one of its parent; one for an item that is no part.</summary>
    public decimal PerParent => Parent is { Ordered: > 0 } parent ? Ordered / parent.Ordered : 1;

    public decimal Number(string member) => Json.Number(member) ?? 0;

    public void Add(string member, decimal quantity) => Json[member] = Number(member) + quantity;

    /// <summary>Joins parts to their parents.</summary>
    public static IReadOnlyList<OrderItem> Link(IEnumerable<JsonObject> items)
    {
        List<OrderItem> all = [.. items.Select(item => new OrderItem(item))];
        foreach (var part in all)
        {
            if (part.Json.Integer("parent_item_id") is { } parentId && all.Find(item => item.Id == parentId && item != part) is { } parent)
            {
                part.Parent = parent;
                parent._parts.Add(part);
            }
        }
        return all;
    }
}
