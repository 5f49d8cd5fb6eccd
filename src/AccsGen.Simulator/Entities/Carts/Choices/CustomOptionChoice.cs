using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>The custom options of a product: texts, dates and files, or some of the values that an option has. Each may add to the price, and to the SKU.</summary>
internal static class CustomOptionChoice
{
    private const string Member = "custom_options";

    private static readonly HashSet<string> s_selectTypes = ["drop_down", "radio", "checkbox", "multiple"];

    /// <exception cref="ServiceException">A required option is missing, or a value isn't one of the option's.</exception>
    public static ItemChoice Read(SoldProduct product, string sku, JsonElement given)
    {
        var options = product.Value.List("options").ToList();
        if (options.Count == 0)
            return ItemChoice.None;
        var chosen = given.ListBy(Member, "option_id").Where(option => !string.IsNullOrEmpty(option.Value.Text("option_value"))).ToDictionary(option => option.Key, option => option.Value.Text("option_value")!);
        if (options.Any(option => option.Flag("is_require") == true && !chosen.ContainsKey(option.Text("option_id") ?? "")))
            throw ServiceException.BadRequest("The product's required option(s) weren't entered. Make sure the options are entered and try again.");
        var picked = options.Where(option => chosen.ContainsKey(option.Text("option_id") ?? "")).SelectMany(option => Picks(option, chosen[option.Text("option_id")!])).ToList();
        if (picked.Count == 0)
            return ItemChoice.None;
        return new ItemChoice
        {
            Surcharges = [.. picked.Select(pick => Surcharge(pick.Priced))],
            Sku = string.Join('-', picked.Select(pick => pick.Priced.Text("sku")).Where(part => !string.IsNullOrEmpty(part)).Prepend(sku)),
            Labels = [.. picked.Select(pick => (pick.Label, pick.Value))],
            Option = new JsonObject { [Member] = new JsonArray([.. given.List(Member).Where(option => chosen.ContainsKey(option.Text("option_id") ?? "")).Select(option => JsonObject.Create(option))]) },
        };
    }

    /// <summary>What has the price: the option itself, or each of its values that was chosen.</summary>
    private static IEnumerable<(string Label, string Value, JsonElement Priced)> Picks(JsonElement option, string value)
    {
        var title = option.Text("title") ?? "";
        if (!s_selectTypes.Contains(option.Text("type") ?? ""))
        {
            if (option.Integer("max_characters") is > 0 and { } max && value.Length > max)
                throw ServiceException.BadRequest("The text is too long. Shorten the text and try again.");
            return [(title, value, option)];
        }
        return value.Split(',').Select(id =>
        {
            var found = option.List("values").FirstOrDefault(possible => possible.Text("option_type_id") == id.Trim());
            return found.ValueKind == JsonValueKind.Object
                ? (title, found.Text("title") ?? "", found)
                : throw ServiceException.BadRequest("Some of the selected item options are not currently available.");
        }).ToList();
    }

    private static Func<decimal, decimal> Surcharge(JsonElement priced)
    {
        var amount = priced.Number("price") ?? 0;
        return priced.Text("price_type") == "percent" ? price => price * amount / 100 : _ => amount;
    }
}
