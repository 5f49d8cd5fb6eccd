using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Links;

/// <summary>The links between products, as the product itself shows them.</summary>
internal sealed class ProductLinkModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/links/types"] = _ =>
            OperationAnswer.Of(LinkTypes.All.Select(type => Choices.Of(("code", CollectionKey.Of(type.Code)), ("name", type.Name))));
        operations["GET /V1/products/links/{type}/attributes"] = request =>
            OperationAnswer.Of(LinkTypes.AttributesOf(request.Path("type")).Select(attribute => Choices.Of(("code", attribute.Code), ("type", attribute.Type))));
        operations["GET /V1/products/{sku}/links/{type}"] = List;
        operations["POST /V1/products/{sku}/links"] = Add;
        operations["PUT /V1/products/{sku}/links"] = Update;
        operations["DELETE /V1/products/{sku}/links/{type}/{linkedProductSku}"] = Delete;
    }

    private static OperationAnswer List(OperationRequest request)
    {
        var links = ProductStore.Find(request).Edit().Objects("product_links");
        var type = request.Path("type");
        LinkTypes.Check(type);
        return OperationAnswer.Of(links.Where(link => link.Text("link_type") == type).OrderBy(link => link.Integer("position")));
    }

    private static OperationAnswer Add(OperationRequest request)
    {
        var items = request.List("items").ToList();
        if (items.Count == 0)
            throw ServiceException.InvalidValue("items", "empty array");
        ProductStore.Edit(request, ProductStore.Find(request), edit => ProductLinks.ReplaceTypes(edit, items));
        return OperationAnswer.True;
    }

    private static OperationAnswer Update(OperationRequest request)
    {
        ProductStore.Edit(request, ProductStore.Find(request), edit => ProductLinks.Save(edit, request.Member("entity")));
        return OperationAnswer.True;
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        var (type, linked) = (request.Path("type"), request.Path("linkedProductSku"));
        LinkTypes.Check(type);
        ProductStore.Edit(request, ProductStore.Find(request), edit =>
        {
            var link = ProductLinks.Find(edit.Value, type, linked)
                ?? throw ServiceException.NotFound("Product %1 doesn't have linked %2 as %3", edit.Sku, linked, type);
            edit.Value.ListOf("product_links").Remove(link);
        });
        return OperationAnswer.True;
    }
}
