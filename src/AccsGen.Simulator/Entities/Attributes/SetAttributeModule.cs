using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>Which attributes the products of a set have.</summary>
internal sealed class SetAttributeModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [AttributeCollections.SetAttributes];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/attribute-sets/{attributeSetId}/attributes"] = List;
        operations["POST /V1/products/attribute-sets/attributes"] = Assign;
        operations["DELETE /V1/products/attribute-sets/{attributeSetId}/attributes/{attributeCode}"] = Delete;
    }

    /// <summary>Whether the products of a set have an attribute.</summary>
    public static bool IsIn(Session session, long setId, string code) => Find(session, setId, code) is not null;

    /// <summary>Takes an attribute out of a set, and its values from the products of that set.</summary>
    public static void Unassign(Session session, Entity row)
    {
        session[AttributeCollections.SetAttributes].Remove(row.Key);
        ProductValues.Remove(session, row.Value.Text("attribute_code")!, row.Value.Integer("attribute_set_id"));
    }

    private static Entity? Find(Session session, long setId, string code) => session[AttributeCollections.SetAttributes].Find(CollectionKey.Of(CollectionKey.Of(setId), code));

    private static OperationAnswer List(OperationRequest request)
    {
        var id = request.PathId("attributeSetId");
        var set = request[AttributeCollections.Sets].Find(id) ?? throw ServiceException.NoSuchEntity("id", CollectionKey.Of(id));
        if (set.Value.Integer("entity_type_id") != EntityTypes.Product)
            throw ServiceException.NoSuchEntity("attributeSetId", CollectionKey.Of(id));
        var groups = request[AttributeCollections.Groups].Tagged(AttributeCollections.SetTag(id))
            .ToDictionary(group => group.Number, group => group.Value.Member("extension_attributes").Integer("sort_order") ?? 0);
        return OperationAnswer.Of(request[AttributeCollections.SetAttributes].Tagged(AttributeCollections.SetTag(id))
            .OrderBy(row => groups.GetValueOrDefault(row.Value.Integer("attribute_group_id") ?? 0))
            .ThenBy(row => row.Value.Integer("sort_order"))
            .Select(row => request[AttributeCollections.Products].Find(row.Value.Text("attribute_code")!))
            .OfType<Entity>());
    }

    /// <returns>The id of the attribute's place in the set.</returns>
    private static OperationAnswer Assign(OperationRequest request)
    {
        var setId = request.Integer("attributeSetId")!.Value;
        var set = request[AttributeCollections.Sets].Find(setId)
            ?? throw ServiceException.NotFound("The AttributeSet with a \"%1\" ID doesn't exist. Verify the attributeSet and try again.", CollectionKey.Of(setId));
        if (set.Value.Integer("entity_type_id") != EntityTypes.Product)
            throw ServiceException.BadRequest("The attribute set ID is incorrect. Verify the ID and try again.");
        var group = AttributeGroupModule.Find(request, request.Integer("attributeGroupId")!.Value);
        if (group.Value.Integer("attribute_set_id") != setId)
            throw ServiceException.BadRequest("The attribute group doesn't belong to the attribute set.");
        var code = request.Text("attributeCode")!;
        var attribute = AttributeTable.OfProducts(request.Session).FindByCodeOrId(code) ?? throw AttributeTable.NotFound(code);
        return OperationAnswer.Of(AttributeSetSeed.AddAttribute(request.Session, setId, group.Number, attribute.Code, request.Integer("sortOrder") ?? 0).Number);
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        var setId = request.PathId("attributeSetId");
        if (request[AttributeCollections.Sets].Find(setId) is null)
            throw ServiceException.NotFound("Attribute set not found: %1", CollectionKey.Of(setId));
        var attribute = AttributeModule.Find(request);
        const string notFound = "The \"%1\" attribute wasn't found in the \"%2\" attribute set. Enter the attribute and try again.";
        var row = Find(request.Session, setId, attribute.Key) ?? throw ServiceException.Refused(notFound, attribute.Key, CollectionKey.Of(setId));
        if (attribute.Value.Flag("is_user_defined") != true)
            throw ServiceException.BadRequest("The system attribute can't be deleted.");
        Unassign(request.Session, row);
        return OperationAnswer.True;
    }
}
