using AccsGen.Simulator.Document;
using AccsGen.Simulator.Search;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>The fields products can be searched and sorted by: members, custom attributes, and the database's names for some of them.</summary>
internal sealed class ProductFields(ApiDocument document)
{
    /// <summary>Attributes every catalogue has, whether or not one of its products has a value.</summary>
    private static readonly HashSet<string> s_standardAttributes =
    [
        "category_ids", "color", "cost", "country_of_manufacture", "description", "gift_message_available", "image", "links_purchased_separately", "manufacturer",
        "material", "meta_description", "meta_keyword", "meta_title", "news_from_date", "news_to_date", "options_container", "price_view", "required_options",
        "has_options", "short_description", "size", "small_image", "special_from_date", "special_price", "special_to_date", "tax_class_id", "thumbnail",
        "url_key",
    ];

    private static readonly HashSet<string> s_aliases = ["entity_id", "website_id", "category_id"];

    private readonly MemberTable _members = document.MembersOf("catalog-data-product-interface");

    public bool IsKnown(string field, ProductStore store) =>
        s_aliases.Contains(field) || s_standardAttributes.Contains(field) || _members.Members.Any(member => member.Name == field) || store.HasAttribute(field);

    public static SearchValue Read(StoredProduct product, string field) => field switch
    {
        "id" or "entity_id" => SearchValue.Of(product.Id.ToString(CultureInfo.InvariantCulture)),
        "website_id" => Extension(product, "website_ids"),
        "category_id" => Attribute(product, "category_ids"),
        _ when product.Value.TryGetProperty(field, out var member) => SearchValue.Of(member) with { Verbatim = member.ValueKind == JsonValueKind.String },
        _ => Attribute(product, field),
    };

    private static SearchValue Attribute(StoredProduct product, string code) =>
        product.CustomAttributes.TryGetValue(code, out var value) ? SearchValue.Of(value) : SearchValue.None;

    private static SearchValue Extension(StoredProduct product, string name) =>
        product.Value.GetProperty("extension_attributes").TryGetProperty(name, out var value) ? SearchValue.Of(value) : SearchValue.None;
}
