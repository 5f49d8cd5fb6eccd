using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>Fills a new attribute set: with the standard attributes, or with what its skeleton has.</summary>
internal static class AttributeSetSeed
{
    private const int Step = 10;

    public static void Fill(Session session, long setId)
    {
        foreach (var (index, name) in StandardProductAttributes.Groups.Index())
        {
            var group = AddGroup(session, setId, name, (index + 1) * Step);
            foreach (var (order, attribute) in StandardProductAttributes.All.Where(attribute => attribute.Group == name).Index())
                AddAttribute(session, setId, group.Number, attribute.Code, (order + 1) * Step);
        }
    }

    public static void Copy(Session session, long from, long to)
    {
        var rows = session[AttributeCollections.SetAttributes];
        foreach (var group in session[AttributeCollections.Groups].Tagged(AttributeCollections.SetTag(from)).ToList())
        {
            var copy = AddGroup(session, to, group.Value.Text("attribute_group_name")!, group.Value.Member("extension_attributes").Integer("sort_order") ?? 0);
            foreach (var row in rows.Tagged(AttributeCollections.GroupTag(group.Number)).ToList())
                AddAttribute(session, to, copy.Number, row.Value.Text("attribute_code")!, row.Value.Integer("sort_order") ?? 0);
        }
    }

    public static Entity AddAttribute(Session session, long setId, long groupId, string code, long sortOrder) =>
        session[AttributeCollections.SetAttributes].Put(new JsonObject { ["attribute_set_id"] = setId, ["attribute_code"] = code, ["attribute_group_id"] = groupId, ["sort_order"] = sortOrder });

    private static Entity AddGroup(Session session, long setId, string name, long sortOrder) => session[AttributeCollections.Groups].Put(new JsonObject
    {
        ["attribute_group_name"] = name,
        ["attribute_set_id"] = setId,
        ["extension_attributes"] = new JsonObject { ["attribute_group_code"] = UrlKeys.Of(name), ["sort_order"] = CollectionKey.Of(sortOrder) },
    });
}
