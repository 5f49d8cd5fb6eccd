using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>The fields products can be searched and sorted by: members, custom attributes, and the database's names for some of them.</summary>
internal static class ProductFields
{
    /// <summary>Attributes every catalogue has, whether or not one of its products has a value.</summary>
    private static readonly HashSet<string> s_standardAttributes =
    [
        "category_ids", "color", "cost", "country_of_manufacture", "description", "gift_message_available", "image", "links_purchased_separately", "manufacturer",
        "material", "meta_description", "meta_keyword", "meta_title", "news_from_date", "news_to_date", "options_container", "price_view", "required_options",
        "has_options", "short_description", "size", "small_image", "special_from_date", "special_price", "special_to_date", "tax_class_id", "thumbnail",
        "url_key",
    ];

    public static EntityFields Fields { get; } = new()
    {
        Aliases = new Dictionary<string, string>(StringComparer.Ordinal) { ["entity_id"] = "id" },
        IsKnownToo = IsKnown,
        ReadSpecial = Read,
    };

    private static bool IsKnown(OperationRequest request, string field) => field is "website_id" or "category_id" || s_standardAttributes.Contains(field)
        || request[ProductCollections.Products].Rows.Any(product => !EntityFields.CustomAttribute(product, field).IsNone);

    private static SearchValue? Read(Entity product, string field) => field switch
    {
        "website_id" => Extension(product, "website_ids"),
        "category_id" => EntityFields.CustomAttribute(product, "category_ids"),
        _ => null,
    };

    private static SearchValue Extension(Entity product, string name) =>
        product.Value.TryGetProperty("extension_attributes", out var extension) && extension.ValueKind == JsonValueKind.Object && extension.TryGetProperty(name, out var value)
            ? SearchValue.Of(value)
            : SearchValue.None;
}
