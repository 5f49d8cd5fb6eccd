using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The attributes of products: those of every tenant, and those that users make.</summary>
internal sealed class AttributeModule : EntityModule
{
    private static readonly Resource s_attributes = new(AttributeCollections.Products)
    {
        Merging = AttributeRules.Merge,
        Saving = AttributeRules.Check,
    };

    public override IEnumerable<Collection> Collections => [AttributeCollections.Products, Sequences.Collection];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/attributes"] = s_attributes.Search();
        operations["POST /V1/products/attributes"] = Create;
        operations["GET /V1/products/attributes/{attributeCode}"] = request => Shown(request, Find(request));
        operations["PUT /V1/products/attributes/{attributeCode}"] = Update;
        operations["DELETE /V1/products/attributes/{attributeCode}"] = Delete;
        operations["GET /V1/products/attributes/types"] = _ =>
            OperationAnswer.Of(AttributeRules.Inputs.Select(input => Choices.Of(("value", input.Value), ("label", input.Label))));
        operations["GET /V1/products/attributes/{attributeCode}/is-filterable"] = request => OperationAnswer.Of(AttributeDefaults.FilterableOf(Find(request).Value));
        operations["PUT /V1/products/attributes/{attributeCode}/is-filterable/{isFilterable}"] = SetFilterable;
    }

    public override void SeedSystem(Session session)
    {
        foreach (var definition in StandardProductAttributes.All)
            session[AttributeCollections.Products].Put(definition.ToJson(EntityTypes.Product));
    }

    /// <summary>The attribute that the path names, by its code or its id.</summary>
    /// <exception cref="ServiceException">There is none.</exception>
    public static Entity Find(OperationRequest request) => AttributeTable.FindEntity(request[AttributeCollections.Products], request.Path("attributeCode"));

    /// <summary>An attribute with its id is changed, another is made.</summary>
    private static OperationAnswer Create(OperationRequest request)
    {
        var given = request.Member("attribute");
        var existing = request[AttributeCollections.Products].Find(given.Text("attribute_code") ?? "");
        if (existing is not null && given.Integer("attribute_id") != existing.Number)
            throw ServiceException.Refused("An attribute with the code \"%1\" already exists.", existing.Key);
        return Shown(request, s_attributes.Save(request, given, existing));
    }

    /// <summary>An attribute that isn't there is made.</summary>
    private static OperationAnswer Update(OperationRequest request)
    {
        var existing = AttributeTable.OfProducts(request.Session).FindByCodeOrId(request.Path("attributeCode"))?.Code;
        return Shown(request, s_attributes.Save(request, request.Member("attribute"), existing is null ? null : request[AttributeCollections.Products].Find(existing)));
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        var attribute = Find(request);
        AttributeRules.Remove(attribute, request);
        request[AttributeCollections.Products].Remove(attribute.Key);
        return OperationAnswer.True;
    }

    private static OperationAnswer SetFilterable(OperationRequest request)
    {
        var attribute = Find(request).Edit();
        AttributeDefaults.SetFilterable(attribute, Math.Clamp(request.PathId("isFilterable"), 0, 2));
        request[AttributeCollections.Products].Put(attribute);
        return OperationAnswer.True;
    }

    /// <summary>An attribute with the labels of its options in the request's store.</summary>
    private static OperationAnswer Shown(OperationRequest request, Entity attribute)
    {
        if (request.Store.IsAll)
            return OperationAnswer.Of(attribute);
        var shown = attribute.Edit();
        shown["options"] = new JsonArray([.. AttributeOptions.In(request.Store, attribute.Value)]);
        return OperationAnswer.Of(shown);
    }
}
