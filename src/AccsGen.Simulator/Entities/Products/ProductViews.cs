using AccsGen.Simulator.Entities.Products.Bundles;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>Products as they are answered: with the values of a store view, and bundles with the prices of what they hold.</summary>
internal static class ProductViews
{
    public static Entity Of(OperationRequest request, Entity product) => Of(request.Session, product, request.Store.Id);

    public static Entity Of(Session session, Entity product, long store)
    {
        var view = ProductScopes.In(product, store);
        return BundlePrices.IsDynamic(view) ? BundlePrices.View(session, view) : view;
    }

    /// <summary>A row of a search, without the stock item (accs-wire.md, section 8).</summary>
    public static Entity Row(OperationRequest request, Entity product) => Of(request, product).Derived(static whole =>
    {
        return new ProductRow(new Entity(whole.Key, whole.Number, StateJson.Write(writer => WriteRow(writer, whole.Value))));
    }).Entity;

    private static void WriteRow(Utf8JsonWriter writer, JsonElement product)
    {
        writer.WriteStartObject();
        foreach (var member in product.EnumerateObject())
        {
            if (!member.NameEquals("extension_attributes") || member.Value.ValueKind != JsonValueKind.Object)
            {
                member.WriteTo(writer);
                continue;
            }
            writer.WriteStartObject(member.Name);
            foreach (var extension in member.Value.EnumerateObject().Where(extension => !extension.NameEquals("stock_item")))
                extension.WriteTo(writer);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    /// <summary>The store that a read is about: the query may name another one than the header.</summary>
    /// <exception cref="ServiceException">There is no such store view.</exception>
    public static long StoreOf(OperationRequest request)
    {
        if (request.Query.Integer("storeId") is not { } id)
            return request.Store.Id;
        if (id != 0 && request[StoreCollections.Views].Find(id) is null)
            throw ServiceException.NotFound("The store that was requested wasn't found. Verify the store and try again.");
        return id;
    }

    private sealed record ProductRow(Entity Entity);
}
