using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>A variant of a configurable product: the one that has the chosen value of each of its attributes.</summary>
internal static class ConfigurableChoice
{
    private const string Member = "configurable_item_options";

    /// <exception cref="Errors.ServiceException">An attribute wasn't chosen, or no variant has the values.</exception>
    public static ItemChoice Read(StoreCatalog catalog, SoldProduct product, JsonElement given)
    {
        var chosen = given.ListBy(Member, "option_id");
        var options = product.Extension.List("configurable_product_options").Select(option => Option(catalog, option, chosen)).ToList();
        if (options.Any(option => option.Value.Length == 0))
            throw ItemChoices.Missing();
        var variant = product.Extension.Integers("configurable_product_links").Select(catalog.TryFind)
            .FirstOrDefault(candidate => candidate is not null && options.All(option => candidate.Attribute(option.Code) == option.Value))
            ?? throw ItemChoices.Missing();
        return new ItemChoice
        {
            Parts = [new ChosenPart(variant, 1)],
            Sku = variant.Sku,
            Labels = [.. options.Select(option => (option.Label, option.ValueLabel))],
            Option = new JsonObject { [Member] = new JsonArray([.. options.Select(option => (JsonNode)new JsonObject { ["option_id"] = option.Id, ["option_value"] = chosen[option.Id].Integer("option_value") })]) },
        };
    }

    /// <summary>Options name an attribute by its id; variants have values by its code.</summary>
    private static ChosenOption Option(StoreCatalog catalog, JsonElement option, Dictionary<string, JsonElement> chosen)
    {
        var id = option.Text("attribute_id") ?? "";
        var code = AttributeTable.OfProducts(catalog.Session).FindByCodeOrId(id)?.Code ?? "";
        var value = chosen.GetValueOrDefault(id).Text("option_value") ?? "";
        var labels = catalog.Session[AttributeCollections.Products].Find(code)?.Value.List("options").FirstOrDefault(possible => possible.Text("value") == value) ?? default;
        var ofStore = labels.List("store_labels").FirstOrDefault(label => label.Integer("store_id") == catalog.StoreId).Text("label");
        return new(id, code, value, option.Text("label") ?? "", ofStore ?? labels.Text("label") ?? value);
    }

    private sealed record ChosenOption(string Id, string Code, string Value, string Label, string ValueLabel);
}
