using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The attributes of products and categories, the sets that products choose from, and the groups of those sets.</summary>
internal static class AttributeCollections
{
    public static Collection Products { get; } = new("productAttributes", new CollectionKey("attribute_code")) { NumberMember = "attribute_id" };

    public static Collection Categories { get; } = new("categoryAttributes", new CollectionKey("attribute_code")) { NumberMember = "attribute_id" };

    /// <summary>The attribute sets of all entity types.</summary>
    public static Collection Sets { get; } = new("attributeSets", CollectionKey.Number("attribute_set_id"));

    public static Collection Groups { get; } = new("attributeGroups", CollectionKey.Number("attribute_group_id")) { Tags = group => [SetTag(IdOf(group, "attribute_set_id"))] };

    /// <summary>Which attributes are in which set, and where: <c>attribute_group_id</c> and <c>sort_order</c>.</summary>
    public static Collection SetAttributes { get; } = new("attributeSetAttributes", new CollectionKey("attribute_set_id", "attribute_code"))
    {
        NumberMember = "entity_attribute_id",
        Tags = row => [SetTag(IdOf(row, "attribute_set_id")), GroupTag(IdOf(row, "attribute_group_id")), AttributeTag(row.Value.Text("attribute_code") ?? "")],
    };

    public static string SetTag(long setId) => $"set:{CollectionKey.Of(setId)}";

    public static string GroupTag(long groupId) => $"group:{CollectionKey.Of(groupId)}";

    public static string AttributeTag(string code) => $"attribute:{code}";

    private static long IdOf(Entity entity, string member) => entity.Value.Integer(member) ?? 0;
}
