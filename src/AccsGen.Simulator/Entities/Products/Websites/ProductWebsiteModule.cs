using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Websites;

/// <summary>Puts products into websites, and takes them out.</summary>
internal sealed class ProductWebsiteModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/products/{sku}/websites"] = Assign;
        operations["PUT /V1/products/{sku}/websites"] = Assign;
        operations["DELETE /V1/products/{sku}/websites/{websiteId}"] = Remove;
    }

    private static OperationAnswer Assign(OperationRequest request)
    {
        var link = request.Member("productWebsiteLink");
        var website = link.Integer("website_id") ?? throw ServiceException.BadRequest("There are not websites for assign to product");
        var product = ProductStore.Find(request, link.Text("sku") ?? request.Path("sku"));
        ProductStore.Edit(request, product, edit => ProductWebsites.Set(edit, [.. ProductWebsites.Of(product.Value), website]));
        return OperationAnswer.True;
    }

    private static OperationAnswer Remove(OperationRequest request)
    {
        var product = ProductStore.Find(request);
        ProductStore.Edit(request, product, edit => ProductWebsites.Set(edit, [.. ProductWebsites.Of(product.Value).Where(id => id != request.PathId("websiteId"))]));
        return OperationAnswer.True;
    }
}
