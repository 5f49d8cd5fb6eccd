using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Bundles;

/// <summary>The options of bundles and their links, as the product itself shows them.</summary>
internal sealed class BundleModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/bundle-products/options/types"] = _ =>
            OperationAnswer.Of(BundleOptions.Types.Select(type => Choices.Of(("label", type.Label), ("code", type.Code))));
        operations["GET /V1/bundle-products/{sku}/options/all"] = request => OperationAnswer.Of(Options(request, Find(request, request.Path("sku"))));
        operations["GET /V1/bundle-products/{sku}/options/{optionId}"] = request =>
            OperationAnswer.Of(BundleOptions.Find(ProductViews.Of(request, Find(request, request.Path("sku"))).Edit(), request.PathId("optionId")));
        operations["POST /V1/bundle-products/options/add"] = Save;
        operations["PUT /V1/bundle-products/options/{optionId}"] = Save;
        operations["DELETE /V1/bundle-products/{sku}/options/{optionId}"] = DeleteOption;
        operations["GET /V1/bundle-products/{productSku}/children"] = GetChildren;
        operations["POST /V1/bundle-products/{sku}/links/{optionId}"] = AddLink;
        operations["PUT /V1/bundle-products/{sku}/links/{id}"] = UpdateLink;
        operations["DELETE /V1/bundle-products/{sku}/options/{optionId}/children/{childSku}"] = DeleteLink;
    }

    private static IEnumerable<JsonObject> Options(OperationRequest request, Entity bundle) => ProductScopes.BundleOptions.In(ProductViews.Of(request, bundle).Edit());

    /// <summary>The bundle is the one that the option names.</summary>
    /// <returns>The id of the option.</returns>
    private static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("option");
        var id = 0L;
        ProductStore.Edit(request, Find(request, given.Text("sku") ?? ""), edit => id = BundleOptions.Save(edit, given));
        return OperationAnswer.Of(id);
    }

    private static OperationAnswer DeleteOption(OperationRequest request)
    {
        ProductStore.Edit(request, Find(request, request.Path("sku")), edit => BundleOptions.Remove(edit, request.PathId("optionId")));
        return OperationAnswer.True;
    }

    private static OperationAnswer GetChildren(OperationRequest request)
    {
        var wanted = request.Query.Integer("optionId");
        var options = Options(request, Find(request, request.Path("productSku"))).Where(option => wanted is null || option.Integer("option_id") == wanted);
        return OperationAnswer.Of(options.SelectMany(option => option.Objects("product_links")));
    }

    /// <returns>The id of the link.</returns>
    private static OperationAnswer AddLink(OperationRequest request)
    {
        var bundle = FindForLinks(request);
        var optionId = request.PathId("optionId");
        var id = 0L;
        ProductStore.Edit(request, bundle, edit =>
        {
            var option = ProductScopes.BundleOptions.In(edit.Value).FirstOrDefault(option => option.Integer("option_id") == optionId)
                ?? throw ServiceException.Refused("Product with specified sku: \"%1\" does not contain option: \"%2\"", edit.Sku, CollectionKey.Of(optionId));
            id = BundleLinks.Add(edit, option, request.Member("linkedProduct"));
        });
        return OperationAnswer.Of(id);
    }

    private static OperationAnswer UpdateLink(OperationRequest request)
    {
        var given = request.Member("linkedProduct");
        ProductStore.Edit(request, FindForLinks(request), edit => BundleLinks.Update(edit, given.Text("id"), given));
        return OperationAnswer.True;
    }

    private static OperationAnswer DeleteLink(OperationRequest request)
    {
        ProductStore.Edit(request, FindForLinks(request), edit => BundleLinks.Remove(edit, request.PathId("optionId"), request.Path("childSku")));
        return OperationAnswer.True;
    }

    private static Entity Find(OperationRequest request, string sku)
    {
        var product = ProductStore.Find(request, sku);
        return IsBundle(product) ? product : throw ServiceException.BadRequest("This is implemented for bundle products only.");
    }

    private static Entity FindForLinks(OperationRequest request)
    {
        var product = ProductStore.Find(request);
        return IsBundle(product) ? product : throw ServiceException.Refused("The product with the \"%1\" SKU isn't a bundle product.", product.Key);
    }

    private static bool IsBundle(Entity product) => product.Value.Text("type_id") == "bundle";
}
