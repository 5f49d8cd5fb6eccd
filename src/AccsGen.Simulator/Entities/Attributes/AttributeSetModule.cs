using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>Attribute sets: those of products by one family of paths, those of all entity types by another. A new one is a copy of its skeleton.</summary>
internal sealed class AttributeSetModule : EntityModule
{
    private static readonly Resource s_sets = new(AttributeCollections.Sets)
    {
        Fixed = ["entity_type_id"],
        Saving = AttributeSetRules.Check,
        Removing = AttributeSetRules.Remove,
        NotFound = (_, id) => ServiceException.NoSuchEntity("id", id),
        // Searches may name the entity type by its code.
        Fields = new EntityFields
        {
            IsKnownToo = (_, field) => field == "entity_type_code",
            ReadSpecial = (set, field) => field == "entity_type_code" ? SearchValue.Of(EntityTypes.Codes[(int)(set.Value.Integer("entity_type_id") ?? 1) - 1]) : null,
        },
    };

    public override IEnumerable<Collection> Collections => [AttributeCollections.Sets];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/eav/attribute-sets"] = request => Create(request, EntityTypes.Find(request.Text("entityTypeCode")!));
        operations["GET /V1/eav/attribute-sets/list"] = s_sets.Search();
        operations["GET /V1/eav/attribute-sets/{attributeSetId}"] = s_sets.Get();
        operations["PUT /V1/eav/attribute-sets/{attributeSetId}"] = s_sets.Update("attributeSet");
        operations["DELETE /V1/eav/attribute-sets/{attributeSetId}"] = s_sets.Delete();
        operations["POST /V1/products/attribute-sets"] = request => Create(request, EntityTypes.Product);
        operations["GET /V1/products/attribute-sets/sets/list"] = request =>
            OperationAnswer.Of(EntitySearch.Run(request, [.. request[AttributeCollections.Sets].Where("entity_type_id", EntityTypes.Product)], s_sets.Fields));
        operations["GET /V1/products/attribute-sets/{attributeSetId}"] = OfProducts(s_sets.Get());
        operations["PUT /V1/products/attribute-sets/{attributeSetId}"] = OfProducts(s_sets.Update("attributeSet"));
        operations["DELETE /V1/products/attribute-sets/{attributeSetId}"] = OfProducts(s_sets.Delete());
    }

    public override void SeedSystem(Session session)
    {
        for (var type = 1; type <= EntityTypes.Codes.Count; type++)
            session[AttributeCollections.Sets].Put(Set(type, "Default", sortOrder: 1, type));
        AttributeSetSeed.Fill(session, EntityTypes.DefaultProductSet);
    }

    public override void SeedDemo(Session session)
    {
        const long top = 9;
        session[AttributeCollections.Sets].Put(Set(top, "Top", sortOrder: 0, EntityTypes.Product));
        AttributeSetSeed.Fill(session, top);
    }

    private static JsonObject Set(long id, string name, int sortOrder, long type) =>
        new() { ["attribute_set_id"] = id, ["attribute_set_name"] = name, ["sort_order"] = sortOrder, ["entity_type_id"] = type };

    private static OperationHandler OfProducts(OperationHandler handler) => request =>
    {
        if (s_sets.Find(request).Value.Integer("entity_type_id") != EntityTypes.Product)
            throw ServiceException.BadRequest("Provided Attribute set non product Attribute set.");
        return handler(request);
    };

    private static OperationAnswer Create(OperationRequest request, long entityType)
    {
        var given = request.Member("attributeSet");
        if (given.Integer("attribute_set_id") is { } id)
            throw ServiceException.InvalidValue("id", CollectionKey.Of(id));
        var skeleton = request.Integer("skeletonId") ?? 0;
        if (skeleton == 0)
            throw ServiceException.InvalidValue("skeletonId", "0");
        s_sets.Find(request, skeleton, "id");
        // The entity type isn't taken from the set itself.
        var set = new JsonObject
        {
            ["attribute_set_name"] = given.Text("attribute_set_name"),
            ["sort_order"] = given.Integer("sort_order") ?? 0,
            ["entity_type_id"] = entityType,
        };
        AttributeSetRules.Check(new EntityChange(set, Before: null, given, request));
        var saved = request[AttributeCollections.Sets].Put(set);
        AttributeSetSeed.Copy(request.Session, skeleton, saved.Number);
        return OperationAnswer.Of(saved);
    }
}
