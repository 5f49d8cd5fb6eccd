using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>Products: search, get, create, update, delete. POST and PUT are one operation behind the scenes, which makes what isn't there.</summary>
internal sealed class ProductModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [ProductCollections.Products];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products"] = Search;
        operations["GET /V1/products/{sku}"] = Get;
        operations["POST /V1/products"] = Save;
        operations["PUT /V1/products/{sku}"] = Save;
        operations["DELETE /V1/products/{sku}"] = Delete;
        operations["GET /V1/products/types"] = _ => OperationAnswer.Of(ProductTypes.All.Select(type => Choices.Of(("name", type.Name), ("label", type.Label))));
    }

    public override void SeedDemo(Session session)
    {
        DemoCatalogue.AddTo(session);
        DemoTranslations.AddTo(session);
    }

    private static OperationAnswer Search(OperationRequest request)
    {
        var found = EntitySearch.Run(request, ProductCollections.Products, ProductFields.In(request));
        return OperationAnswer.Of(found with { Row = product => ProductViews.Row(request, product) });
    }

    private static OperationAnswer Get(OperationRequest request) =>
        OperationAnswer.Of(ProductViews.Of(request.Session, ProductStore.Find(request), ProductViews.StoreOf(request)));

    /// <summary>
    /// Answers with the product as the request's store sees it now. The custom options are saved as they are given, whatever <c>saveOptions</c> says, as the service does.
    /// </summary>
    private static OperationAnswer Save(OperationRequest request) =>
        OperationAnswer.Of(ProductViews.Of(request, ProductStore.Save(request, request.Member("product"))));

    private static OperationAnswer Delete(OperationRequest request)
    {
        ProductRemoval.Remove(request.Session, ProductStore.Find(request));
        return OperationAnswer.True;
    }
}
