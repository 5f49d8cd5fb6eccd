using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Categories;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>What is in a shared catalog: categories, products, and the prices of its companies.</summary>
internal sealed class SharedCatalogContentModule : EntityModule
{
    private const string Categories = Entity.HiddenPrefix + "categories";
    private const string Skus = Entity.HiddenPrefix + "skus";

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/sharedCatalog/{id}/categories"] = request => OperationAnswer.Of((JsonNode)Find(request).ListOf(Categories));
        operations["POST /V1/sharedCatalog/{id}/assignCategories"] = AssignCategories;
        operations["POST /V1/sharedCatalog/{id}/unassignCategories"] = UnassignCategories;
        operations["GET /V1/sharedCatalog/{id}/products"] = request => OperationAnswer.Of((JsonNode)Find(request).ListOf(Skus));
        operations["POST /V1/sharedCatalog/{id}/assignProducts"] = AssignProducts;
        operations["POST /V1/sharedCatalog/{id}/unassignProducts"] = UnassignProducts;
        operations["POST /V1/sharedCatalog/{sharedCatalogId}/assignTierPrices"] = AssignTierPrices;
        operations["POST /V1/sharedCatalog/{sharedCatalogId}/resetTierPrices"] = ResetTierPrices;
    }

    private static JsonObject Find(OperationRequest request) => SharedCatalogModule.Catalogs.Find(request).Edit();

    /// <summary>The products of a category don't come with it.</summary>
    private static OperationAnswer AssignCategories(OperationRequest request)
    {
        var catalog = Find(request);
        foreach (var id in GivenCategories(request).Except(CategoriesOf(catalog)))
            catalog.ListOf(Categories).Add(id);
        return Save(request, catalog);
    }

    /// <summary>Products that are in no other of the catalog's categories go with theirs.</summary>
    private static OperationAnswer UnassignCategories(OperationRequest request)
    {
        var catalog = Find(request);
        var gone = GivenCategories(request).ToHashSet();
        var left = CategoriesOf(catalog).Where(id => !gone.Contains(id)).ToHashSet();
        catalog[Categories] = new JsonArray([.. left.Select(id => (JsonNode?)id)]);
        var products = request[ProductCollections.Products];
        catalog[Skus] = ListOf(SkusOf(catalog).Where(sku =>
            products.Find(sku) is not { } product || CategoriesOf(product) is var own && (!own.Any(gone.Contains) || own.Any(left.Contains))));
        return Save(request, catalog);
    }

    private static OperationAnswer AssignProducts(OperationRequest request)
    {
        var catalog = Find(request);
        catalog[Skus] = ListOf(SkusOf(catalog).Union(GivenProducts(request).Select(product => product.Key), StringComparer.OrdinalIgnoreCase));
        return Save(request, catalog);
    }

    private static OperationAnswer UnassignProducts(OperationRequest request)
    {
        var catalog = Find(request);
        var skus = GivenProducts(request).Select(product => product.Key).ToList();
        catalog[Skus] = ListOf(SkusOf(catalog).Except(skus, StringComparer.OrdinalIgnoreCase));
        SharedCatalogPrices.Remove(request.Session, catalog.Integer("customer_group_id")!.Value, skus);
        return Save(request, catalog);
    }

    private static OperationAnswer AssignTierPrices(OperationRequest request)
    {
        var catalog = Find(request);
        SharedCatalogPrices.Set(request.Session, catalog.Integer("customer_group_id")!.Value, SkusOf(catalog), request.List("prices"));
        return OperationAnswer.Void;
    }

    private static OperationAnswer ResetTierPrices(OperationRequest request)
    {
        var catalog = Find(request);
        SharedCatalogPrices.Remove(request.Session, catalog.Integer("customer_group_id")!.Value, request.List("skus").Select(sku => sku.GetString()!));
        return OperationAnswer.Void;
    }

    private static OperationAnswer Save(OperationRequest request, JsonObject catalog)
    {
        request[CompanyCollections.SharedCatalogs].Put(catalog);
        return OperationAnswer.True;
    }

    /// <summary>Of a category only the id counts.</summary>
    private static List<long> GivenCategories(OperationRequest request) =>
        [.. request.List("categories").Select(given => request[CategoryCollections.Categories].Find(given.Integer("id") ?? 0)?.Number ?? throw ServiceException.Refused("Requested category doesn't exist: %1.", given.Text("id") ?? ""))];

    /// <summary>Of a product only the SKU counts.</summary>
    private static List<Entity> GivenProducts(OperationRequest request) =>
        [.. request.List("products").Select(given => given.Text("sku") is { Length: > 0 } sku
            ? request[ProductCollections.Products].Find(sku) ?? throw ServiceException.Refused("Requested product doesn't exist: %1.", sku)
            : throw ServiceException.Missing(["sku"]))];

    private static List<long> CategoriesOf(JsonObject catalog) => [.. catalog.ListOf(Categories).Select(id => long.Parse(id!.ToJsonString(), CultureInfo.InvariantCulture))];

    private static List<long> CategoriesOf(Entity product) =>
        [.. product.Value.Member("extension_attributes").List("category_links").Select(link => link.Integer("category_id") ?? 0)];

    private static List<string> SkusOf(JsonObject catalog) => [.. catalog.ListOf(Skus).Select(sku => sku!.GetValue<string>())];

    private static JsonArray ListOf(IEnumerable<string> skus) => new([.. skus.Select(sku => (JsonNode?)sku)]);
}
