using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>
/// The selections of a bundle: for each option one of its links, or several where the option allows that. The price is that of the parts, or the bundle's own with what the
/// selections add to it.
/// </summary>
internal static class BundleChoice
{
    private const string Member = "bundle_options";
    private const string Fixed = "1";
    private const string Percentage = "1";

    public static bool IsPricedByParts(SoldProduct bundle) => bundle.Attribute("price_type") != Fixed;

    public static bool IsShippedByParts(SoldProduct bundle) => bundle.Attribute("shipment_type") == "1";

    /// <exception cref="ServiceException">A required option wasn't chosen, or something that isn't there was.</exception>
    public static ItemChoice Read(StoreCatalog catalog, SoldProduct product, JsonElement given)
    {
        var chosen = given.ListBy(Member, "option_id");
        var parts = new List<ChosenPart>();
        var labels = new List<(string, string)>();
        var surcharges = new List<Func<decimal, decimal>>();
        foreach (var option in product.Extension.List("bundle_product_options"))
        {
            var isChosen = chosen.Remove(option.Text("option_id") ?? "", out var choice);
            var links = isChosen ? Links(option, choice).ToList() : [];
            if (links.Count == 0 && option.Flag("required") == true)
                throw ServiceException.BadRequest("Please select all required options.");
            foreach (var link in links)
            {
                var part = catalog.Find(link.Text("sku") ?? "");
                var quantity = (link.Flag("can_change_quantity") == true ? choice.Number("option_qty") : null) ?? link.Number("qty") ?? 1;
                parts.Add(new ChosenPart(part, quantity, IsPricedByParts(product) ? null : 0));
                if (!IsPricedByParts(product))
                    surcharges.Add(Surcharge(link, quantity));
                labels.Add((option.Text("title") ?? "", string.Create(CultureInfo.InvariantCulture, $"{quantity:0.####} x {part.Name}")));
            }
        }
        if (chosen.Count > 0 || parts.Count == 0)
            throw ServiceException.BadRequest("The options you selected are not available.");
        return new ItemChoice
        {
            Parts = parts,
            Surcharges = surcharges,
            Sku = product.Attribute("sku_type") == Fixed ? null : string.Join('-', parts.Select(part => part.Product.Sku).Prepend(product.Sku)),
            Labels = labels,
            Option = new JsonObject { [Member] = new JsonArray([.. given.List(Member).Select(Answer)]) },
        };
    }

    private static IEnumerable<JsonElement> Links(JsonElement option, JsonElement choice)
    {
        foreach (var selection in choice.List("option_selections"))
        {
            var link = option.List("product_links").FirstOrDefault(link => link.Text("id") == selection.ToString());
            yield return link.ValueKind == JsonValueKind.Object ? link : throw ServiceException.BadRequest("The options you selected are not available.");
        }
    }

    private static Func<decimal, decimal> Surcharge(JsonElement link, decimal quantity)
    {
        var amount = link.Number("price") ?? 0;
        return link.Text("price_type") == Percentage ? price => price * amount / 100 * quantity : _ => amount * quantity;
    }

    private static JsonObject Answer(JsonElement option) => new()
    {
        ["option_id"] = option.Integer("option_id"),
        ["option_qty"] = option.Number("option_qty") ?? 1,
        ["option_selections"] = new JsonArray([.. option.List("option_selections").Select(id => JsonValue.Create(id.GetInt64()))]),
    };
}
