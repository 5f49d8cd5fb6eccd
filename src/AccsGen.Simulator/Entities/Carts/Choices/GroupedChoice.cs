using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>A grouped product isn't bought itself: each of its products becomes an item, in the quantity that was asked for or else in its own.</summary>
internal static class GroupedChoice
{
    private const string Member = "grouped_options";

    /// <exception cref="ServiceException">No quantity is above zero.</exception>
    public static IReadOnlyList<(SoldProduct Product, decimal Quantity)> Read(StoreCatalog catalog, SoldProduct product, JsonElement productOption, decimal quantity)
    {
        var asked = productOption.Member("extension_attributes").ListBy(Member, "id");
        var parts = product.Value.List("product_links").Where(link => link.Text("link_type") == "associated")
            .Select(link => (Product: catalog.TryFind(link.Text("linked_product_sku") ?? ""), Own: link.Member("extension_attributes").Number("qty") ?? 0))
            .Where(part => part.Product is not null)
            .Select(part => (Product: part.Product!, Quantity: asked.Count > 0 ? asked.GetValueOrDefault(CollectionKey.Of(part.Product!.Id)).Number("qty") ?? 0 : part.Own * quantity))
            .Where(part => part.Quantity > 0)
            .ToList();
        return parts.Count > 0 ? parts : throw ServiceException.BadRequest("Please specify the quantity of product(s).");
    }
}
