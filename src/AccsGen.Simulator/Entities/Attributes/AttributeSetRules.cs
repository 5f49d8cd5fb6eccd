using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>What an attribute set must be, and what goes with it.</summary>
internal static class AttributeSetRules
{
    /// <exception cref="ServiceException">It has no name, or that of another one.</exception>
    public static void Check(EntityChange change)
    {
        var name = change.Text("attribute_set_name")?.Trim();
        if (string.IsNullOrEmpty(name))
            throw ServiceException.BadRequest("The attribute set name is empty. Enter the name and try again.");
        var others = change.Session[AttributeCollections.Sets].Where("attribute_set_name", name).Where(other => other.Number != change.Before?.Number);
        if (others.Any(other => other.Value.Integer("entity_type_id") == change.Integer("entity_type_id")))
            throw ServiceException.Refused("A \"%1\" attribute set name already exists. Create a new name and try again.", name);
    }

    /// <summary>With a set go its groups, its attributes' places in it, and the products that have it.</summary>
    /// <exception cref="ServiceException">It is a default set.</exception>
    public static void Remove(Entity set, OperationRequest request)
    {
        if (set.Number <= EntityTypes.Codes.Count)
            throw ServiceException.BadRequest("The default attribute set can't be deleted.");
        foreach (var row in request[AttributeCollections.SetAttributes].Tagged(AttributeCollections.SetTag(set.Number)).ToList())
            request[AttributeCollections.SetAttributes].Remove(row.Key);
        foreach (var group in request[AttributeCollections.Groups].Tagged(AttributeCollections.SetTag(set.Number)).ToList())
            request[AttributeCollections.Groups].Remove(group.Key);
        foreach (var product in request[ProductCollections.Products].Where("attribute_set_id", set.Number).ToList())
            ProductRemoval.Remove(request.Session, product);
    }
}
