using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The attributes of categories, which are only read.</summary>
internal sealed class CategoryAttributeModule : EntityModule
{
    private static readonly Resource s_attributes = new(AttributeCollections.Categories);

    public override IEnumerable<Collection> Collections => [AttributeCollections.Categories];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/categories/attributes"] = s_attributes.Search();
        operations["GET /V1/categories/attributes/{attributeCode}"] = request => OperationAnswer.Of(Find(request));
        operations["GET /V1/categories/attributes/{attributeCode}/options"] = request => OperationAnswer.Of(AttributeOptions.In(request.Store, Find(request).Value));
    }

    public override void SeedSystem(Session session)
    {
        foreach (var definition in StandardCategoryAttributes.All)
            session[AttributeCollections.Categories].Put(definition.ToJson(EntityTypes.Category));
    }

    private static Entity Find(OperationRequest request) => AttributeTable.FindEntity(request[AttributeCollections.Categories], request.Path("attributeCode"));
}
