using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Media;

/// <summary>The gallery of a product, entry by entry: the same entries that the product itself shows.</summary>
internal sealed class ProductMediaModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/{sku}/media"] = request => OperationAnswer.Of(Entries(request));
        operations["GET /V1/products/{sku}/media/{entryId}"] = Get;
        operations["POST /V1/products/{sku}/media"] = Add;
        operations["PUT /V1/products/{sku}/media/{entryId}"] = Update;
        operations["DELETE /V1/products/{sku}/media/{entryId}"] = Delete;
        operations["GET /V1/products/media/types/{attributeSetName}"] = Types;
    }

    private static IEnumerable<JsonObject> Entries(OperationRequest request) =>
        ProductViews.Of(request, ProductStore.Find(request)).Edit().Objects("media_gallery_entries");

    private static OperationAnswer Get(OperationRequest request)
    {
        var id = request.PathId("entryId");
        var entry = Entries(request).FirstOrDefault(entry => entry.Integer("id") == id);
        return OperationAnswer.Of(entry ?? throw ServiceException.NotFound("The image doesn't exist. Verify and try again."));
    }

    /// <returns>The id as text: root scalars are not cast (accs-wire.md, section 14).</returns>
    private static OperationAnswer Add(OperationRequest request)
    {
        var id = 0L;
        ProductStore.Edit(request, ProductStore.Find(request), edit => id = ProductMedia.Add(edit, request.Member("entry")));
        return OperationAnswer.Of(CollectionKey.Of(id));
    }

    /// <summary>The entry is the one that the body names, if it does.</summary>
    private static OperationAnswer Update(OperationRequest request)
    {
        var given = request.Member("entry");
        ProductStore.Edit(request, ProductStore.Find(request), edit => ProductMedia.Update(edit, Find(edit, given.Integer("id") ?? request.PathId("entryId")), given));
        return OperationAnswer.True;
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        ProductStore.Edit(request, ProductStore.Find(request), edit => ProductMedia.Remove(edit, Find(edit, request.PathId("entryId"))));
        return OperationAnswer.True;
    }

    /// <summary>The attributes of a set that are images.</summary>
    private static OperationAnswer Types(OperationRequest request)
    {
        var sets = request[AttributeCollections.Sets].Where("attribute_set_name", request.Path("attributeSetName"))
            .Where(set => set.Value.Integer("entity_type_id") == EntityTypes.Product)
            .ToList();
        return OperationAnswer.Of(request[AttributeCollections.Products].Rows.Where(attribute =>
            attribute.Value.Text("frontend_input") == "media_image" && sets.Any(set => SetAttributeModule.IsIn(request.Session, set.Number, attribute.Key))));
    }

    private static JsonObject Find(ProductEdit edit, long id) => edit.Value.Objects("media_gallery_entries").FirstOrDefault(entry => entry.Integer("id") == id)
        ?? throw ServiceException.NotFound("No image with the provided ID was found. Verify the ID and try again.");
}
