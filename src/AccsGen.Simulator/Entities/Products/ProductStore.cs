using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products.Configurable;
using AccsGen.Simulator.Entities.Products.Links;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>Finds, makes and changes products, whichever operation it is for.</summary>
internal static class ProductStore
{
    /// <exception cref="ServiceException">There is no such product.</exception>
    public static Entity Find(OperationRequest request, string sku) => request[ProductCollections.Products].Find(sku) ?? throw NotFound(sku);

    /// <summary>The product that the path names.</summary>
    /// <exception cref="ServiceException">There is no such product.</exception>
    public static Entity Find(OperationRequest request) => Find(request, request.Path("sku"));

    public static ServiceException NotFound(string sku) => ServiceException.NotFound("The product with SKU \"%1\" does not exist.", sku);

    /// <summary>Saves a product that was sent: a SKU that exists is changed, another one is made (accs-wire.md, section 16).</summary>
    /// <exception cref="ServiceException">It is no product.</exception>
    public static Entity Save(OperationRequest request, JsonElement given)
    {
        var sku = given.Text("sku")?.Trim() ?? "";
        if (sku.Length == 0)
            throw ServiceException.Missing(["sku"]);
        var existing = request[ProductCollections.Products].Find(sku);
        var edit = existing is null ? Begin(request, sku, given) : new ProductEdit(request, existing.Edit(), existing);
        ProductMerge.Into(edit, given);
        return Finish(edit);
    }

    /// <summary>Changes a product.</summary>
    public static Entity Edit(OperationRequest request, Entity product, Action<ProductEdit> change)
    {
        var edit = new ProductEdit(request, product.Edit(), product);
        change(edit);
        return Finish(edit);
    }

    private static ProductEdit Begin(OperationRequest request, string sku, JsonElement given)
    {
        var product = new JsonObject
        {
            ["id"] = request[ProductCollections.Products].NextId,
            ["sku"] = sku,
            ["type_id"] = given.Text("type_id") ?? "simple",
            ["extension_attributes"] = new JsonObject { ["website_ids"] = Websites(request) },
        };
        ProductDefaults.Complete(product, request.Session.Now);
        // What has to be said isn't filled in.
        product["name"] = "";
        product["attribute_set_id"] = 0;
        return new ProductEdit(request, product, before: null);
    }

    /// <summary>A product that is made for all stores is in all websites, another in that of its store.</summary>
    private static JsonArray Websites(OperationRequest request) => request.Store.IsAll
        ? [.. request[StoreCollections.Websites].Rows.Where(website => website.Number > 0).Select(website => (JsonNode?)website.Number)]
        : [request.Store.WebsiteId];

    private static Entity Finish(ProductEdit edit)
    {
        ProductRules.Check(edit);
        ProductRules.Complete(edit);
        var saved = edit.Products.Put(edit.Value);
        ConfigurableProducts.RefreshParents(edit.Session, edit.Before, saved);
        ProductLinks.RefreshTypes(edit.Session, edit.Before, saved);
        return edit.Products.Find(saved.Key)!;
    }
}
