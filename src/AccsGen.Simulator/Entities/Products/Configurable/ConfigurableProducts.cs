using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Configurable;

/// <summary>The variants of configurable products: products of their own, which must differ in the values of the parent's options.</summary>
internal static class ConfigurableProducts
{
    private const string Links = "configurable_product_links";

    /// <summary>The ids of the children.</summary>
    public static IReadOnlyList<long> LinksOf(JsonElement product) => [.. product.Member("extension_attributes").Integers(Links)];

    public static void SetLinks(JsonObject product, IEnumerable<long> ids) =>
        product.ObjectOf("extension_attributes").ListOf(Links).Fill(ids.Distinct().Select(id => (JsonNode)id));

    /// <exception cref="ServiceException">It is attached already, or can't be told from others.</exception>
    public static void Attach(ProductEdit edit, Entity child)
    {
        var links = LinksOf(edit.Value);
        if (links.Contains(child.Number))
            throw ServiceException.BadRequest("The product is already attached.");
        var options = OptionsOf(edit.Session, edit.Value);
        if (options.Count == 0)
            throw ServiceException.BadRequest("The parent product doesn't have configurable product options.");
        foreach (var (_, attribute) in options)
        {
            if (ValueOf(child, attribute) is null)
                throw ServiceException.Refused("The child product doesn't have the \"%1\" attribute value. Verify the value and try again.", attribute.Code);
        }
        SetLinks(edit.Value, links.Append(child.Number));
    }

    public static void Detach(ProductEdit edit, long childId)
    {
        if (!LinksOf(edit.Value).Contains(childId))
            throw ServiceException.NotFound("The option that was requested doesn't exist. Verify the entity and try again.");
        SetLinks(edit.Value, LinksOf(edit.Value).Where(id => id != childId));
    }

    /// <summary>Lets go of a product that is no more.</summary>
    public static void RemoveLink(Session session, JsonObject parent, long childId)
    {
        SetLinks(parent, LinksOf(parent).Where(id => id != childId));
        RefreshValues(session, parent);
    }

    /// <exception cref="ServiceException">A child isn't there, can't be a child, lacks the value of an option, or has the same values as another one.</exception>
    public static void Check(ProductEdit edit)
    {
        var options = OptionsOf(edit.Session, edit.Value);
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var id in LinksOf(edit.Value))
        {
            var child = edit.Products.FindNumber(id) ?? throw ServiceException.Refused("Product with id \"%1\" does not exist.", CollectionKey.Of(id));
            if (ProductTypes.IsComposite(child.Value.Text("type_id")!))
                throw ServiceException.Refused("Product with id \"%1\" is made of other products and can't be a variant.", CollectionKey.Of(id));
            var values = string.Join(',', options.Select(option => ValueOf(child, option.Attribute) ?? throw Lacks(child, option.Attribute)));
            if (!seen.TryAdd(values, id))
                throw ServiceException.Refused("Products \"%1\" and \"%2\" have the same set of attribute values.", CollectionKey.Of(id), CollectionKey.Of(seen[values]));
        }
    }

    /// <summary>Sets the values of the options to those that the children have.</summary>
    public static void RefreshValues(Session session, JsonObject parent)
    {
        var children = LinksOf(parent).Select(session[ProductCollections.Products].FindNumber).OfType<Entity>().ToList();
        foreach (var (option, attribute) in OptionsOf(session, parent))
        {
            var values = children.Select(child => ValueOf(child, attribute)).OfType<long>().Distinct().ToList();
            if (values.Count > 0)
                option["values"] = ConfigurableOptions.ValuesOf(values);
        }
    }

    /// <summary>Keeps the parents of a product in line with its values.</summary>
    public static void RefreshParents(Session session, Entity? before, Entity child)
    {
        if (before is null)
            return;
        foreach (var parent in session[ProductCollections.Products].Tagged(ProductTags.Child(child.Number)).ToList())
        {
            var value = parent.Edit();
            if (OptionsOf(session, value).All(option => ValueOf(before, option.Attribute) == ValueOf(child, option.Attribute)))
                continue;
            RefreshValues(session, value);
            session[ProductCollections.Products].Put(value);
        }
    }

    private static List<(JsonObject Option, AttributeInfo Attribute)> OptionsOf(Session session, JsonObject product)
    {
        var attributes = AttributeTable.OfProducts(session);
        return [.. ProductScopes.ConfigurableOptions.In(product)
            .Select(option => (Option: option, Attribute: attributes.FindByCodeOrId(option.Text("attribute_id") ?? "")!))
            .Where(option => option.Attribute is not null)];
    }

    /// <summary>The id of the option that a product has of an attribute.</summary>
    private static long? ValueOf(Entity child, AttributeInfo attribute) =>
        long.TryParse(child.Value.CustomText(attribute.Code), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private static ServiceException Lacks(Entity child, AttributeInfo attribute) =>
        ServiceException.Refused("Product with id \"%1\" does not contain required attribute \"%2\".", CollectionKey.Of(child.Number), attribute.Code);

    private static IReadOnlyList<long> LinksOf(JsonObject product) =>
        (product.ObjectOf("extension_attributes")[Links] as JsonArray)?.Select(id => long.Parse(id!.ToString(), CultureInfo.InvariantCulture)).ToList() ?? [];
}
