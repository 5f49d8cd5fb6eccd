using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Bundles;

/// <summary>What the buyer of a bundle chooses from: options, each with links to products. Titles can differ by store view.</summary>
internal static class BundleOptions
{
    private static readonly ScopedList s_list = ProductScopes.BundleOptions;

    public static IReadOnlyList<(string Label, string Code)> Types { get; } =
        [("Drop-down", "select"), ("Radio Buttons", "radio"), ("Checkbox", "checkbox"), ("Multiple Select", "multi")];

    /// <summary>Takes all options: those with ids that are there go on, those without are new, the rest goes.</summary>
    public static void Replace(ProductEdit edit, JsonElement given)
    {
        var existing = s_list.In(edit.Value).ToDictionary(option => option.Integer("option_id") ?? 0);
        Store(edit, given.Objects().Select(option => Merge(edit, existing.GetValueOrDefault(option.Integer("option_id") ?? 0), option)));
    }

    /// <summary>Adds an option, or changes one.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ServiceException">The one to be changed isn't there.</exception>
    public static long Save(ProductEdit edit, JsonElement given)
    {
        var id = given.Integer("option_id") ?? 0;
        var before = id == 0 ? null : Find(edit.Value, id);
        var options = s_list.In(edit.Value).ToList();
        var option = Merge(edit, before, given);
        Store(edit, before is null ? [.. options, option] : options);
        return option.Integer("option_id")!.Value;
    }

    public static void Remove(ProductEdit edit, long id) => edit.Extension.ListOf(s_list.Name).Remove(Find(edit.Value, id));

    /// <exception cref="ServiceException">There is no such option.</exception>
    public static JsonObject Find(JsonObject product, long id) => s_list.In(product).FirstOrDefault(option => option.Integer("option_id") == id)
        ?? throw ServiceException.NotFound("The option that was requested doesn't exist. Verify the entity and try again.");

    private static JsonObject Merge(ProductEdit edit, JsonObject? before, JsonElement given)
    {
        var option = before ?? new JsonObject
        {
            ["option_id"] = edit.Session.NextId(ProductPart.BundleOption),
            ["title"] = given.Text("title"),
            ["required"] = true,
            ["type"] = "select",
            ["position"] = s_list.In(edit.Value).Count() + 1,
        };
        edit.Scope.SetElement(s_list, option, given, before is null ? ["product_links", "sku", "title"] : ["product_links", "sku"]);
        option["sku"] = edit.Sku;
        if (string.IsNullOrEmpty(option.Text("title")))
            throw ServiceException.Missing(["title"]);
        if (!Types.Any(type => type.Code == option.Text("type")))
            throw ServiceException.InvalidValue("type", option.Text("type") ?? "");
        if (given.Member("product_links") is { ValueKind: JsonValueKind.Array } links)
            BundleLinks.Replace(edit, option, links);
        option.ListOf("product_links");
        return option;
    }

    private static void Store(ProductEdit edit, IEnumerable<JsonObject> options) => edit.Extension.ListOf(s_list.Name).Fill(options.OrderBy(option => option.Integer("position") ?? 0));
}
