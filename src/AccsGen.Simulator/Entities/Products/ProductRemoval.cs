using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products.Configurable;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>Removes a product: what refers to it lets go of it.</summary>
internal static class ProductRemoval
{
    public static void Remove(Session session, Entity product)
    {
        var products = session[ProductCollections.Products];
        products.Remove(product.Key);
        foreach (var parent in products.Tagged(ProductTags.Child(product.Number)).ToList())
        {
            var value = parent.Edit();
            ConfigurableProducts.RemoveLink(session, value, product.Number);
            products.Put(value);
        }
        foreach (var other in products.Tagged(ProductTags.Sku(product.Key)).ToList())
        {
            var value = other.Edit();
            RemoveWhere(value.ListOf("product_links"), "linked_product_sku", product.Key);
            foreach (var option in value.ObjectOf("extension_attributes").Objects("bundle_product_options"))
                RemoveWhere(option.ListOf("product_links"), "sku", product.Key);
            products.Put(value);
        }
    }

    private static void RemoveWhere(JsonArray links, string member, string sku)
    {
        foreach (var link in links.OfType<JsonObject>().Where(link => Skus.AreEqual(link.Text(member), sku)).ToList())
            links.Remove(link);
    }
}
