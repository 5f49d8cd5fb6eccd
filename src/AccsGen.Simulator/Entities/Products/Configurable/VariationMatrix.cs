using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Configurable;

/// <summary>The products that would be the variants of a configurable product: one for each combination of values. None of them is saved.</summary>
internal static class VariationMatrix
{
    public static IEnumerable<JsonObject> Of(OperationRequest request, JsonElement product, IEnumerable<JsonElement> options)
    {
        var attributes = AttributeTable.OfProducts(request.Session);
        IEnumerable<IReadOnlyList<Choice>> combinations = [[]];
        foreach (var option in options)
        {
            var id = option.Text("attribute_id") ?? "";
            var attribute = attributes.FindByCodeOrId(id) ?? throw AttributeTable.NotFound(id);
            var choices = option.List("values").Select(value => ChoiceOf(request, attribute, value.Text("value_index") ?? "")).ToList();
            combinations = combinations.SelectMany(_ => choices, (combination, choice) => (IReadOnlyList<Choice>)[.. combination, choice]).ToList();
        }
        return combinations.Where(combination => combination.Count > 0).Select(combination => Variant(product, combination));
    }

    private static JsonObject Variant(JsonElement product, IReadOnlyList<Choice> combination)
    {
        const int notVisible = 1;
        var suffix = string.Concat(combination.Select(choice => "-" + choice.Label));
        var variant = new JsonObject();
        EntityMerge.Into(variant, product, "id", "options", "media_gallery_entries", "extension_attributes", "product_links");
        variant["sku"] = product.Text("sku") + suffix;
        variant["name"] = product.Text("name") + suffix;
        variant["type_id"] = "simple";
        variant["visibility"] = notVisible;
        foreach (var choice in combination)
            EntityMerge.SetCustomAttribute(variant, choice.Code, choice.Value);
        if (EntityMerge.CustomAttribute(variant, "url_key") is JsonValue key)
            EntityMerge.SetCustomAttribute(variant, "url_key", UrlKeys.Of(key.GetValue<string>() + suffix));
        return variant;
    }

    private static Choice ChoiceOf(OperationRequest request, AttributeInfo attribute, string value) =>
        new(attribute.Code, value, AttributeOptions.Find(request[AttributeCollections.Products].Edit(attribute.Code)!, value)?.Text("label") ?? value);

    private sealed record Choice(string Code, string Value, string Label);
}
