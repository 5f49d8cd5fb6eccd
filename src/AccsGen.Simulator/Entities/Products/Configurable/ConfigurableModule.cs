using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Configurable;

/// <summary>The options and children of configurable products, as the product itself shows them.</summary>
internal sealed class ConfigurableModule : EntityModule
{
    private const string Type = "configurable";

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/configurable-products/{sku}/options/all"] = request => OperationAnswer.Of(Options(request));
        operations["GET /V1/configurable-products/{sku}/options/{id}"] = GetOption;
        operations["POST /V1/configurable-products/{sku}/options"] = AddOption;
        operations["PUT /V1/configurable-products/{sku}/options/{id}"] = UpdateOption;
        operations["DELETE /V1/configurable-products/{sku}/options/{id}"] = DeleteOption;
        operations["GET /V1/configurable-products/{sku}/children"] = GetChildren;
        operations["POST /V1/configurable-products/{sku}/child"] = AddChild;
        operations["DELETE /V1/configurable-products/{sku}/children/{childSku}"] = DeleteChild;
        operations["PUT /V1/configurable-products/variation"] = request =>
            OperationAnswer.Of(VariationMatrix.Of(request, request.Member("product"), request.List("options")));
    }

    private static IEnumerable<JsonObject> Options(OperationRequest request) =>
        ProductScopes.ConfigurableOptions.In(ProductViews.Of(request, Find(request)).Edit());

    private static OperationAnswer GetOption(OperationRequest request)
    {
        var id = request.PathId("id");
        return OperationAnswer.Of(Options(request).FirstOrDefault(option => option.Integer("id") == id) ?? throw ConfigurableOptions.NotFound(id));
    }

    /// <summary>A product of one piece becomes a configurable one by it.</summary>
    private static OperationAnswer AddOption(OperationRequest request)
    {
        var given = request.Member("option");
        if (given.Integer("id") is { } known)
            return Update(request, known);
        var product = ProductStore.Find(request);
        if (product.Value.Text("type_id") is not ("simple" or "virtual" or Type))
            throw ServiceException.BadRequest("Incompatible product type");
        var id = 0L;
        ProductStore.Edit(request, product, edit =>
        {
            edit.Value["type_id"] = Type;
            foreach (var list in ProductTypes.ExtensionsOf(Type))
                edit.Extension.ListOf(list);
            id = ConfigurableOptions.Add(edit, given);
        });
        return OperationAnswer.Of(id);
    }

    private static OperationAnswer UpdateOption(OperationRequest request) => Update(request, request.PathId("id"));

    private static OperationAnswer Update(OperationRequest request, long id)
    {
        ProductStore.Edit(request, Find(request), edit => ConfigurableOptions.Update(edit, id, request.Member("option")));
        return OperationAnswer.Of(id);
    }

    private static OperationAnswer DeleteOption(OperationRequest request)
    {
        ProductStore.Edit(request, Find(request), edit => ConfigurableOptions.Remove(edit, request.PathId("id")));
        return OperationAnswer.True;
    }

    /// <summary>A product of another type has none.</summary>
    private static OperationAnswer GetChildren(OperationRequest request) => OperationAnswer.Of(ConfigurableProducts.LinksOf(ProductStore.Find(request).Value)
        .Select(request[ProductCollections.Products].FindNumber).OfType<Entity>().Select(child => ProductViews.Of(request, child)));

    private static OperationAnswer AddChild(OperationRequest request)
    {
        var product = ProductStore.Find(request);
        var child = ProductStore.Find(request, request.Text("childSku")!);
        ProductStore.Edit(request, product, edit => ConfigurableProducts.Attach(edit, child));
        return OperationAnswer.True;
    }

    private static OperationAnswer DeleteChild(OperationRequest request)
    {
        var product = ProductStore.Find(request);
        if (product.Value.Text("type_id") != Type)
            throw ServiceException.Refused("The product with the \"%1\" SKU isn't a configurable product.", product.Key);
        var child = request[ProductCollections.Products].Find(request.Path("childSku"));
        ProductStore.Edit(request, product, edit => ConfigurableProducts.Detach(edit, child?.Number ?? 0));
        return OperationAnswer.True;
    }

    private static Entity Find(OperationRequest request)
    {
        var product = ProductStore.Find(request);
        if (product.Value.Text("type_id") != Type)
            throw ServiceException.Refused("This is implemented for the \"%1\" configurable product only.", product.Key);
        return product;
    }
}
