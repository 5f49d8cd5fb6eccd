using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Options;

/// <summary>The custom options of products, as the product itself shows them.</summary>
internal sealed class CustomOptionModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/options/types"] = _ =>
            OperationAnswer.Of(OptionTypes.All.Select(type => Choices.Of(("label", type.Label), ("code", type.Code), ("group", type.Group))));
        operations["POST /V1/products/options"] = Save;
        operations["PUT /V1/products/options/{optionId}"] = Save;
        operations["GET /V1/products/{sku}/options"] = request => OperationAnswer.Of(Options(request, ProductStore.Find(request)));
        operations["GET /V1/products/{sku}/options/{optionId}"] = request => OperationAnswer.Of(Find(request, ProductStore.Find(request), request.PathId("optionId")));
        operations["DELETE /V1/products/{sku}/options/{optionId}"] = Delete;
    }

    /// <summary>The product is the one that the option names.</summary>
    private static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("option");
        if (given.Text("product_sku") is not { Length: > 0 } sku)
            throw ServiceException.BadRequest("The ProductSku is empty. Set the ProductSku and try again.");
        var id = 0L;
        var product = ProductStore.Edit(request, ProductStore.Find(request, sku), edit => id = CustomOptions.Save(edit, given));
        return OperationAnswer.Of(Find(request, product, id));
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        ProductStore.Edit(request, ProductStore.Find(request), edit => CustomOptions.Remove(edit, request.PathId("optionId")));
        return OperationAnswer.True;
    }

    private static IEnumerable<JsonObject> Options(OperationRequest request, Entity product) => ProductViews.Of(request, product).Edit().Objects("options");

    private static JsonObject Find(OperationRequest request, Entity product, long id) =>
        Options(request, product).FirstOrDefault(option => option.Integer("option_id") == id) ?? throw ServiceException.NoSuchEntity("optionId", CollectionKey.Of(id));
}
