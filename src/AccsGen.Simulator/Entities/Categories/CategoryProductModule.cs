using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>Which products are in a category: the same that the products themselves say.</summary>
internal sealed class CategoryProductModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/categories/{categoryId}/products"] = List;
        operations["POST /V1/categories/{categoryId}/products"] = Assign;
        operations["PUT /V1/categories/{categoryId}/products"] = Assign;
        operations["DELETE /V1/categories/{categoryId}/products/{sku}"] = Remove;
    }

    private static OperationAnswer List(OperationRequest request)
    {
        var category = CategoryRules.Find(request, request.PathId("categoryId")).Number;
        var rows = request[ProductCollections.Products].Tagged(ProductTags.Category(category))
            .Select(product => (Sku: product.Key, product.Number, Position: ProductCategories.PositionIn(product, category) ?? 0))
            .OrderBy(row => row.Position).ThenBy(row => row.Number);
        return OperationAnswer.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var row in rows)
            {
                writer.WriteStartObject();
                writer.WriteString("sku", row.Sku);
                writer.WriteNumber("position", row.Position);
                writer.WriteString("category_id", CollectionKey.Of(category));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        });
    }

    private static OperationAnswer Assign(OperationRequest request)
    {
        var link = request.Member("productLink");
        var category = CategoryRules.Find(request, link.Integer("category_id") ?? request.PathId("categoryId"));
        if (link.Text("sku") is not { Length: > 0 } sku)
            throw ServiceException.Missing(["sku"]);
        ProductStore.Edit(request, ProductStore.Find(request, sku), edit => ProductCategories.Assign(edit, category.Number, link.Integer("position") ?? 0));
        return OperationAnswer.True;
    }

    private static OperationAnswer Remove(OperationRequest request)
    {
        var category = CategoryRules.Find(request, request.PathId("categoryId"));
        var product = ProductStore.Find(request);
        if (ProductCategories.PositionIn(product, category.Number) is null)
            throw ServiceException.BadRequest("The category doesn't contain the specified product.");
        ProductCategories.Remove(request.Session, product, new HashSet<long> { category.Number });
        return OperationAnswer.True;
    }
}
