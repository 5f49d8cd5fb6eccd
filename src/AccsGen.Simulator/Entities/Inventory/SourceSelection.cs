using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Chooses the sources that items are taken from: from the first as much as it has, then from the next.</summary>
internal static class SourceSelection
{
    /// <param name="session">The state.</param>
    /// <param name="sources">The sources, in the order in which they are drawn on.</param>
    /// <param name="items">What is wanted.</param>
    /// <returns>The answer of the service: what to take from which source, also where that is nothing, and whether it is enough.</returns>
    public static JsonObject Choose(Session session, IReadOnlyList<Entity> sources, IEnumerable<(string Sku, decimal Quantity)> items)
    {
        var chosen = new JsonArray();
        var isEnough = true;
        foreach (var (sku, wanted) in items)
        {
            var missing = wanted;
            foreach (var source in sources.Where(Stocks.IsEnabled))
            {
                if (SourceItems.Find(session, source.Key, sku) is not { } item || SourceItems.StateOf(item) is not { Status: SourceItems.InStock, Quantity: var available })
                    continue;
                var taken = Math.Min(Math.Max(available, 0), missing);
                missing -= taken;
                chosen.Add(new JsonObject { ["source_code"] = source.Key, ["sku"] = sku, ["qty_to_deduct"] = taken, ["qty_available"] = available });
            }
            isEnough &= missing <= 0;
        }
        return new JsonObject { ["source_selection_items"] = chosen, ["shippable"] = isEnough };
    }

    /// <summary>Nearest first; sources whose place isn't known come last.</summary>
    public static IReadOnlyList<Entity> ByDistance(IReadOnlyList<Entity> sources, GeoPosition destination) =>
        [.. sources.OrderBy(source => PositionOf(source)?.DistanceTo(destination) ?? double.MaxValue)];

    private static GeoPosition? PositionOf(Entity source)
    {
        var value = source.Value;
        if (value.Number("latitude") is { } latitude and not 0 && value.Number("longitude") is { } longitude and not 0)
            return new((double)latitude, (double)longitude);
        try
        {
            return new GeoAddress(
                value.Text("country_id") ?? "", value.Text("postcode") ?? "", value.Text("street") ?? "", value.Text("region") ?? "", value.Text("city") ?? "").Locate();
        }
        catch (Errors.ServiceException)
        {
            return null;
        }
    }
}
