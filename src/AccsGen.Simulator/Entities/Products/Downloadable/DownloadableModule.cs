using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Downloadable;

/// <summary>The links and samples of downloadable products, as the product itself shows them.</summary>
internal sealed class DownloadableModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/{sku}/downloadable-links"] = request => List(request, "downloadable_product_links");
        operations["POST /V1/products/{sku}/downloadable-links"] = request => Add(request, DownloadableContent.Links, "link");
        operations["PUT /V1/products/{sku}/downloadable-links/{id}"] = request => Update(request, DownloadableContent.Links, "link");
        operations["DELETE /V1/products/downloadable-links/{id}"] = request => Delete(request, DownloadableContent.Links, "link");
        operations["GET /V1/products/{sku}/downloadable-links/samples"] = request => List(request, "downloadable_product_samples");
        operations["POST /V1/products/{sku}/downloadable-links/samples"] = request => Add(request, DownloadableContent.Samples, "sample");
        operations["PUT /V1/products/{sku}/downloadable-links/samples/{id}"] = request => Update(request, DownloadableContent.Samples, "sample");
        operations["DELETE /V1/products/downloadable-links/samples/{id}"] = request => Delete(request, DownloadableContent.Samples, "sample");
    }

    /// <summary>A product of another type has none.</summary>
    private static OperationAnswer List(OperationRequest request, string list) =>
        OperationAnswer.Of(ProductViews.Of(request, ProductStore.Find(request)).Edit().ObjectOf("extension_attributes").Objects(list));

    /// <summary>One that comes with an id is changed.</summary>
    private static OperationAnswer Add(OperationRequest request, DownloadableContent content, string member)
    {
        var given = request.Member(member);
        if (given.Integer("id") is { } known)
            return Update(request, content, member, known);
        var id = 0L;
        ProductStore.Edit(request, Find(request), edit => id = content.Add(edit, given));
        return OperationAnswer.Of(id);
    }

    private static OperationAnswer Update(OperationRequest request, DownloadableContent content, string member) =>
        Update(request, content, member, request.PathId("id"));

    private static OperationAnswer Update(OperationRequest request, DownloadableContent content, string member, long id)
    {
        var product = Find(request);
        if (FindOwner(request, content, member, id).Number != product.Number)
            throw ServiceException.BadRequest($"The downloadable {member} isn't related to the product. Verify the {member} and try again.");
        var isGlobal = request.Flag("isGlobalScopeContent") ?? request.Store.IsAll;
        ProductStore.Edit(request, product, edit => content.Update(edit, id, request.Member(member), isGlobal));
        return OperationAnswer.Of(id);
    }

    private static OperationAnswer Delete(OperationRequest request, DownloadableContent content, string member)
    {
        var id = request.PathId("id");
        ProductStore.Edit(request, FindOwner(request, content, member, id), edit => content.Remove(edit, id));
        return OperationAnswer.True;
    }

    private static Entity Find(OperationRequest request)
    {
        const string wrongType = "The product needs to be the downloadable type. Verify the product and try again.";
        var product = ProductStore.Find(request);
        return product.Value.Text("type_id") == "downloadable" ? product : throw ServiceException.BadRequest(wrongType);
    }

    private static Entity FindOwner(OperationRequest request, DownloadableContent content, string member, long id) =>
        request.Session.ProductWith(content.Part, id)
        ?? throw ServiceException.NotFound($"No downloadable {member} with the provided ID was found. Verify the ID and try again.");
}
