using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>Products: search, get, create, update, delete. POST and PUT are one operation behind the scenes, which makes what isn't there.</summary>
internal sealed class ProductModule : EntityModule
{
    private const string NotFoundMessage = "The product with SKU \"%1\" does not exist.";

    private static readonly Resource s_products = new(ProductCollections.Products)
    {
        Merging = ProductRules.Merge,
        Saving = ProductRules.Check,
        Fields = ProductFields.Fields,
        NotFound = (_, sku) => ServiceException.NotFound(NotFoundMessage, sku),
    };

    public override IEnumerable<Collection> Collections => [ProductCollections.Products];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products"] = Search;
        operations["GET /V1/products/{sku}"] = s_products.Get();
        operations["POST /V1/products"] = Save;
        operations["PUT /V1/products/{sku}"] = Save;
        operations["DELETE /V1/products/{sku}"] = s_products.Delete();
    }

    public override void SeedDemo(Session session) => DemoCatalogue.AddTo(session);

    private static OperationAnswer Search(OperationRequest request) =>
        OperationAnswer.Of(EntitySearch.Run(request, ProductCollections.Products, ProductFields.Fields) with { Row = Row });

    private static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("product");
        var sku = given.TryGetProperty("sku", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
        if (sku.Length == 0)
            throw ServiceException.Missing(["sku"]);
        return OperationAnswer.Of(s_products.Save(request, given, request[ProductCollections.Products].Find(sku)));
    }

    /// <summary>The stock item is left out of the rows of a search (accs-wire.md, section 8).</summary>
    private static Entity Row(Entity product) => product.Derived(static whole =>
    {
        var row = whole.Edit();
        (row["extension_attributes"] as JsonObject)?.Remove("stock_item");
        return new ProductRow(Entity.Of(whole.Key, whole.Number, row));
    }).Entity;

    private sealed record ProductRow(Entity Entity);
}
