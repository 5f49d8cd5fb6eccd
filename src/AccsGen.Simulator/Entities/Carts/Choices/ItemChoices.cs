using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>Reads what was chosen of a product from the <c>product_option</c> of an item.</summary>
internal static class ItemChoices
{
    /// <param name="catalog">The products.</param>
    /// <param name="product">The product; a grouped one is chosen from by <see cref="GroupedChoice"/>.</param>
    /// <param name="productOption">As the request or the item has it.</param>
    /// <exception cref="ServiceException">Something that is needed wasn't chosen, or can't be.</exception>
    public static ItemChoice Read(StoreCatalog catalog, SoldProduct product, JsonElement productOption)
    {
        var given = productOption.Member("extension_attributes");
        var ofType = product.Type switch
        {
            SoldProduct.Configurable => ConfigurableChoice.Read(catalog, product, given),
            SoldProduct.Bundle => BundleChoice.Read(catalog, product, given),
            SoldProduct.Downloadable => DownloadableChoice.Read(product, given),
            SoldProduct.GiftCard => GiftCardChoice.Read(product, given),
            _ => ItemChoice.None,
        };
        return ofType.And(CustomOptionChoice.Read(product, ofType.Sku ?? product.Sku, given));
    }

    /// <summary>The <c>product_option</c> of an item; null where there was nothing to choose.</summary>
    public static JsonObject? ProductOption(ItemChoice choice) => choice.Option is null ? null : new JsonObject { ["extension_attributes"] = choice.Option.DeepClone() };

    /// <summary>What the service says of a choice that is missing, whatever the product.</summary>
    public static ServiceException Missing() => ServiceException.BadRequest("You need to choose options for your item.");
}
