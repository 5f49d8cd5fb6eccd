using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>
/// The quantities of order items that a document is asked to be about. Of nothing named everything is meant. Items that go along with others follow them: the variant its configurable product,
/// the parts of a bundle the bundle, and the other way round.
/// </summary>
internal sealed class WantedQuantities
{
    private readonly Dictionary<long, decimal> _byItem = [];

    /// <param name="items">Objects with <c>order_item_id</c> and <c>qty</c>; of two for one item the last one counts.</param>
    public WantedQuantities(IEnumerable<JsonElement> items)
    {
        foreach (var item in items)
            _byItem[item.Integer("order_item_id") ?? 0] = item.Number("qty") ?? 0;
    }

    public bool IsEverything => _byItem.Count == 0;

    public decimal Total => _byItem.Values.Sum();

    /// <summary>The ids that aren't those of the order's items.</summary>
    public IEnumerable<long> Unknown(Order order) => _byItem.Keys.Where(id => order.Item(id) is null);

    /// <summary>What was asked of an item that counts, by its own id or by that of an item which goes along with it; null where nothing was.</summary>
    /// <param name="item">The item.</param>
    /// <param name="counts">Which items count in this kind of document.</param>
    public decimal? Of(OrderItem item, Func<OrderItem, bool> counts)
    {
        if (_byItem.TryGetValue(item.Id, out var own))
            return own;
        if (item.Parent is { } parent && !counts(parent) && _byItem.TryGetValue(parent.Id, out var ofParent))
            return ofParent * item.PerParent;
        return item.Type == "configurable" && item.Parts.FirstOrDefault(part => _byItem.ContainsKey(part.Id)) is { } variant ? _byItem[variant.Id] : null;
    }

    /// <summary>The quantities of the items that count, and of those that go along with them; items of which there is nothing are left out.</summary>
    /// <param name="order">The order.</param>
    /// <param name="counts">Which items count.</param>
    /// <param name="left">How many of an item could be in the document.</param>
    public IReadOnlyList<ItemQuantity> Spread(Order order, Func<OrderItem, bool> counts, Func<OrderItem, decimal> left)
    {
        var counted = order.Items.Where(counts).ToDictionary(item => item, item => IsEverything ? left(item) : Of(item, counts) ?? 0);
        return [.. order.Items.Select(item => new ItemQuantity(item, counted.TryGetValue(item, out var quantity) ? quantity : Along(item, counted))).Where(part => part.Quantity > 0)];
    }

    private static decimal Along(OrderItem item, Dictionary<OrderItem, decimal> counted)
    {
        if (item.Parent is { } parent)
            return counted.GetValueOrDefault(parent) * item.PerParent;
        return item.Parts.Where(counted.ContainsKey).Select(part => counted[part] / part.PerParent).DefaultIfEmpty().Max();
    }
}
