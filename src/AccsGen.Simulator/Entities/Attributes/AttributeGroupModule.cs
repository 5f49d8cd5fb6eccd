using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The groups of attribute sets.</summary>
internal sealed class AttributeGroupModule : EntityModule
{
    private static readonly Resource s_groups = new(AttributeCollections.Groups)
    {
        Saving = Check,
        Removing = Remove,
        NotFound = (_, id) => ServiceException.NotFound("The group with the \"%1\" ID doesn't exist. Verify the ID and try again.", id),
        Fields = new EntityFields
        {
            IsKnownToo = (_, field) => IsExtension(field),
            ReadSpecial = (group, field) => IsExtension(field) ? SearchValue.Of(group.Value.Member("extension_attributes").Member(field)) : null,
        },
    };

    public override IEnumerable<Collection> Collections => [AttributeCollections.Groups];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/attribute-sets/groups/list"] = Search;
        operations["POST /V1/products/attribute-sets/groups"] = Save;
        operations["PUT /V1/products/attribute-sets/{attributeSetId}/groups"] = Save;
        operations["DELETE /V1/products/attribute-sets/groups/{groupId}"] = s_groups.Delete();
    }

    /// <exception cref="ServiceException">There is no such group.</exception>
    public static Entity Find(OperationRequest request, long id) => s_groups.Find(request, id);

    private static bool IsExtension(string field) => field is "attribute_group_code" or "sort_order";

    /// <summary>Groups are searched within one set, which a filter must name.</summary>
    private static OperationAnswer Search(OperationRequest request)
    {
        var found = EntitySearch.Run(request, AttributeCollections.Groups, s_groups.Fields);
        var filter = found.Criteria.FilterGroups.SelectMany(group => group).FirstOrDefault(filter => filter.Field == "attribute_set_id");
        var set = filter?.Value ?? throw ServiceException.Missing(["attribute_set_id"]);
        if (request[AttributeCollections.Sets].Find(set) is null)
            throw ServiceException.NoSuchEntity("attributeSetId", set);
        return OperationAnswer.Of(found);
    }

    private static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("group");
        if (given.Text("attribute_group_id") is not { Length: > 0 } id || id == "0")
            return OperationAnswer.Of(s_groups.Save(request, given, existing: null));
        var existing = request[AttributeCollections.Groups].Find(id) ?? throw s_groups.NotFound("attributeGroupId", id);
        return OperationAnswer.Of(s_groups.Save(request, given, existing));
    }

    private static void Check(EntityChange change)
    {
        if (!change.Gives("attribute_set_id") && change.Request.Operation.PathParameters.Count > 0)
            change.Value["attribute_set_id"] = change.Request.PathId("attributeSetId");
        change.Require("attribute_group_name", "attribute_set_id");
        var set = change.Integer("attribute_set_id")!.Value;
        if (change.Session[AttributeCollections.Sets].Find(set) is null)
            throw ServiceException.NoSuchEntity("attributeSetId", CollectionKey.Of(set));
        if (change.Before is { } before && before.Value.Integer("attribute_set_id") != set)
            throw ServiceException.BadRequest("The attribute group doesn't belong to the provided attribute set.");
        var extension = change.Value.ObjectOf("extension_attributes");
        extension["attribute_group_code"] ??= UrlKeys.Of(change.Text("attribute_group_name")!);
        extension["sort_order"] ??= "0";
    }

    /// <summary>With a group go its attributes out of the set.</summary>
    private static void Remove(Entity group, OperationRequest request)
    {
        var attributes = AttributeTable.OfProducts(request.Session);
        var rows = request[AttributeCollections.SetAttributes].Tagged(AttributeCollections.GroupTag(group.Number)).ToList();
        if (rows.Any(row => attributes.Find(row.Value.Text("attribute_code")!) is { IsUserDefined: false }))
            throw ServiceException.BadRequest("The attribute group can't be deleted because it contains system attributes.");
        foreach (var row in rows)
            SetAttributeModule.Unassign(request.Session, row);
    }
}
