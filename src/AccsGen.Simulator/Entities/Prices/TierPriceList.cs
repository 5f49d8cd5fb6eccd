using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>Changes the tier prices of a product.</summary>
internal static class TierPriceList
{
    /// <summary>Puts others in the place of those that the product has.</summary>
    public static void Change(Session session, Entity product, Func<IReadOnlyList<TierPrice>, IEnumerable<TierPrice>> change)
    {
        var value = product.Edit();
        value[TierPrice.Member] = new JsonArray([.. change(TierPrice.Of(product.Value)).Select(price => (JsonNode?)price.ToJson(value.Number("price") ?? 0))]);
        session[ProductCollections.Products].Put(value);
    }

    /// <summary>Adds a price, in the place of one that is for the same.</summary>
    public static void Set(Session session, Entity product, TierPrice price) => Change(session, product, existing => [.. existing.Where(other => !other.IsForTheSameAs(price)), price]);

    public static void RemoveGroup(Session session, Entity product, long groupId) => Change(session, product, existing => existing.Where(price => price.GroupId != groupId));
}
