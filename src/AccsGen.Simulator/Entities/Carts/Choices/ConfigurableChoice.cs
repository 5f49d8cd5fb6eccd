using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>A variant of a configurable product: the one that has the chosen value of each of its attributes.</summary>
internal static class ConfigurableChoice
{
    private const string Member = "configurable_item_options";

    /// <exception cref="Errors.ServiceException">An attribute wasn't chosen, or no variant has the values.</exception>
    public static ItemChoice Read(Session session, SoldProduct product, JsonElement given)
    {
        var chosen = given.ListBy(Member, "option_id");
        var attributes = product.Extension.List("configurable_product_options").Select(option => (Id: option.Text("attribute_id") ?? "", Label: option.Text("label") ?? "")).ToList();
        if (attributes.Any(attribute => string.IsNullOrEmpty(chosen.GetValueOrDefault(attribute.Id).Text("option_value"))))
            throw ItemChoices.Missing();
        var variant = product.Extension.List("configurable_product_links")
            .Select(link => SoldProduct.TryFind(session, link.GetInt64()))
            .FirstOrDefault(candidate => candidate is not null && attributes.All(attribute => ValueOf(candidate, attribute.Label) == chosen[attribute.Id].Text("option_value")))
            ?? throw ItemChoices.Missing();
        return new ItemChoice
        {
            Parts = [new ChosenPart(variant, 1)],
            Sku = variant.Sku,
            Labels = [.. attributes.Select(attribute => (attribute.Label, chosen[attribute.Id].Text("option_value")!))],
            Option = new JsonObject
            {
                [Member] = new JsonArray([.. attributes.Select(attribute => new JsonObject { ["option_id"] = attribute.Id, ["option_value"] = chosen[attribute.Id].Integer("option_value") })]),
            },
        };
    }

    /// <summary>Options name an attribute by its id and label; variants have values by its code.</summary>
    private static string? ValueOf(SoldProduct variant, string label) => variant.Attribute(label.ToLowerInvariant().Replace(' ', '_'));
}
