using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Bundles;

/// <summary>The products that an option of a bundle offers. Their ids are numbers, and text on the wire.</summary>
internal static class BundleLinks
{
    /// <summary>Takes all links of an option: those with ids that are there go on, those without are new, the rest goes.</summary>
    public static void Replace(ProductEdit edit, JsonObject option, JsonElement given)
    {
        var existing = option.Objects("product_links").ToDictionary(link => link.Text("id") ?? "");
        var links = new List<JsonObject>();
        foreach (var element in given.Objects())
        {
            if (existing.Remove(element.Text("id") ?? "", out var link))
                Change(edit, link, element);
            else
                link = Create(edit, option, element, links.Count);
            links.Add(link);
        }
        if (links.CountBy(link => link.Text("sku")!).FirstOrDefault(sku => sku.Value > 1).Key is { } twice)
            throw AlreadyAssigned(edit, twice);
        Store(option, links);
    }

    /// <returns>The id of the new link.</returns>
    /// <exception cref="ServiceException">The option offers the product already, or the product can't be part of a bundle.</exception>
    public static long Add(ProductEdit edit, JsonObject option, JsonElement given)
    {
        var links = option.Objects("product_links").ToList();
        var link = Create(edit, option, given, links.Count);
        if (links.Any(other => Skus.AreEqual(other.Text("sku"), link.Text("sku"))))
            throw AlreadyAssigned(edit, link.Text("sku")!);
        Store(option, [.. links, link]);
        return long.Parse(link.Text("id")!, CultureInfo.InvariantCulture);
    }

    /// <exception cref="ServiceException">There is no such link.</exception>
    public static void Update(ProductEdit edit, string? id, JsonElement given)
    {
        CheckPart(edit, given.Text("sku") ?? "");
        if (string.IsNullOrEmpty(id))
            throw ServiceException.BadRequest("The product link needs an ID field entered. Enter and try again.");
        var (option, link) = All(edit.Value).FirstOrDefault(pair => pair.Link.Text("id") == id);
        if (link is null)
            throw ServiceException.Refused("The product link with the \"%1\" ID field wasn't found. Verify the ID and try again.", id);
        Change(edit, link, given);
        MoveTo(edit, option, link, given.Integer("option_id"));
    }

    /// <exception cref="ServiceException">The option doesn't offer the product.</exception>
    public static void Remove(ProductEdit edit, long optionId, string sku)
    {
        var (option, link) = All(edit.Value).FirstOrDefault(pair => pair.Option.Integer("option_id") == optionId && Skus.AreEqual(pair.Link.Text("sku"), sku));
        if (link is null)
            throw ServiceException.NotFound("The bundle product doesn't exist. Review your request and try again.");
        option.ListOf("product_links").Remove(link);
    }

    private static IEnumerable<(JsonObject Option, JsonObject Link)> All(JsonObject bundle) =>
        ProductScopes.BundleOptions.In(bundle).SelectMany(option => option.Objects("product_links"), (option, link) => (option, link));

    private static JsonObject Create(ProductEdit edit, JsonObject option, JsonElement given, int count)
    {
        var product = CheckPart(edit, given.Text("sku") ?? "");
        var link = new JsonObject
        {
            ["id"] = CollectionKey.Of(edit.Session.NextId(ProductPart.BundleLink)),
            ["sku"] = product.Key,
            ["option_id"] = option.Integer("option_id"),
            ["qty"] = 1,
            ["position"] = count + 1,
            ["is_default"] = false,
            ["price"] = 0,
            ["price_type"] = 0,
            ["can_change_quantity"] = 0,
        };
        EntityMerge.Into(link, given, "id", "sku", "option_id");
        return link;
    }

    private static void Change(ProductEdit edit, JsonObject link, JsonElement given)
    {
        var product = CheckPart(edit, given.Text("sku") ?? link.Text("sku") ?? "");
        foreach (var member in given.Members().Where(member => member.Value.ValueKind != JsonValueKind.Null && member.Name is not ("id" or "option_id")))
            link[member.Name] = EntityMerge.Node(member.Value);
        link["sku"] = product.Key;
    }

    private static void MoveTo(ProductEdit edit, JsonObject option, JsonObject link, long? optionId)
    {
        if (optionId is null or 0 || optionId == option.Integer("option_id"))
            return;
        var target = BundleOptions.Find(edit.Value, optionId.Value);
        option.ListOf("product_links").Remove(link);
        link["option_id"] = optionId;
        target.ListOf("product_links").Add(link);
    }

    private static Entity CheckPart(ProductEdit edit, string sku)
    {
        var product = ProductStore.Find(edit.Request, sku);
        if (ProductTypes.IsComposite(product.Value.Text("type_id")!))
            throw ServiceException.BadRequest("The bundle product can't contain another composite product.");
        return product;
    }

    private static ServiceException AlreadyAssigned(ProductEdit edit, string sku) =>
        ServiceException.Refused("Child with specified sku: \"%1\" already assigned to product: \"%2\"", sku, edit.Sku);

    private static void Store(JsonObject option, IEnumerable<JsonObject> links) => option.ListOf("product_links").Fill(links.OrderBy(link => link.Integer("position") ?? 0));
}
