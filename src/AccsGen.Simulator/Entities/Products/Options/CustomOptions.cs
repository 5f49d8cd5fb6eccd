using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Options;

/// <summary>What the buyer of a product is asked for. Titles can differ by store view; everything else is the same in all of them.</summary>
internal static class CustomOptions
{
    private static readonly string[] s_priceTypes = ["fixed", "percent"];

    /// <summary>Takes all options: those with ids that are there go on, those without are new, the rest goes.</summary>
    /// <exception cref="ServiceException">One of them is no option.</exception>
    public static void Replace(ProductEdit edit, JsonElement given)
    {
        var existing = edit.Value.Objects("options").ToDictionary(option => option.Integer("option_id") ?? 0);
        Store(edit, given.Objects().Select(option => Merge(edit, existing.GetValueOrDefault(option.Integer("option_id") ?? 0), option)));
    }

    /// <summary>Adds an option, or changes one.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ServiceException">It is no option, or the one to be changed isn't there.</exception>
    public static long Save(ProductEdit edit, JsonElement given)
    {
        var options = edit.Value.Objects("options").ToList();
        var id = given.Integer("option_id") ?? 0;
        var before = options.FirstOrDefault(option => option.Integer("option_id") == id);
        if (before is null && id != 0)
            throw ServiceException.NoSuchEntity("optionId", CollectionKey.Of(id));
        var option = Merge(edit, before, given);
        Store(edit, before is null ? [.. options, option] : options);
        return option.Integer("option_id")!.Value;
    }

    public static void Remove(ProductEdit edit, long id)
    {
        var option = edit.Value.Objects("options").FirstOrDefault(option => option.Integer("option_id") == id)
            ?? throw ServiceException.NoSuchEntity("optionId", CollectionKey.Of(id));
        edit.Value.ListOf("options").Remove(option);
    }

    private static JsonObject Merge(ProductEdit edit, JsonObject? before, JsonElement given)
    {
        var option = before ?? new JsonObject
        {
            ["product_sku"] = edit.Sku,
            ["option_id"] = edit.Session.NextId(ProductPart.Option),
            ["title"] = given.Text("title"),
            ["sort_order"] = 0,
            ["is_require"] = false,
        };
        edit.Scope.SetElement(ProductScopes.Options, option, given, before is null ? ["values", "product_sku", "title"] : ["values", "product_sku"]);
        if (!OptionTypes.HasValues(option.Text("type")))
        {
            option["price"] ??= 0;
            option["price_type"] ??= "fixed";
            option.Remove("values");
        }
        else if (given.Member("values") is { ValueKind: JsonValueKind.Array } values)
        {
            ReplaceValues(edit, option, values);
        }
        Check(option);
        return option;
    }

    private static void ReplaceValues(ProductEdit edit, JsonObject option, JsonElement given)
    {
        var existing = option.Objects("values").ToDictionary(value => value.Integer("option_type_id") ?? 0);
        var values = new List<JsonObject>();
        foreach (var element in given.Objects())
        {
            if (existing.Remove(element.Integer("option_type_id") ?? 0, out var value))
                edit.Scope.SetElement(ProductScopes.OptionValues, value, element);
            else
                value = New(edit, element);
            values.Add(value);
        }
        option.ListOf("values").Fill(values.OrderBy(value => value.Integer("sort_order") ?? 0));
    }

    private static JsonObject New(ProductEdit edit, JsonElement given)
    {
        var value = new JsonObject { ["title"] = null, ["sort_order"] = 0, ["price"] = 0, ["price_type"] = "fixed" };
        EntityMerge.Into(value, given, "option_type_id");
        value["option_type_id"] = edit.Session.NextId(ProductPart.OptionValue);
        return value;
    }

    private static void Check(JsonObject option)
    {
        var type = option.Text("type");
        if (string.IsNullOrEmpty(option.Text("title")) || string.IsNullOrEmpty(type))
            throw ServiceException.BadRequest("Missed values for option required fields");
        if (!OptionTypes.All.Any(known => known.Code == type))
            throw ServiceException.BadRequest("Invalid option type");
        JsonObject[] priced = OptionTypes.HasValues(type) ? [.. option.Objects("values")] : [option];
        var areTitled = priced.All(value => !string.IsNullOrEmpty(value.Text("title")));
        if (priced.Length == 0 || !areTitled || priced.Any(value => value.Number("price") < 0 || !s_priceTypes.Contains(value.Text("price_type"))))
            throw ServiceException.BadRequest("Invalid option value");
    }

    private static void Store(ProductEdit edit, IEnumerable<JsonObject> options) => edit.Value.ListOf("options").Fill(options.OrderBy(option => option.Integer("sort_order") ?? 0));
}
