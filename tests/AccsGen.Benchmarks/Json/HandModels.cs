using System.Text.Json.Serialization;

namespace AccsGen.Benchmarks.Json;

// The models that a user would write by hand for System.Text.Json. They can't tell absent from null, lose unknown members, and throw on the
// service's habits; the payload has none of those, so that System.Text.Json shows its best.

public sealed class HandPage
{
    [JsonPropertyName("items")] public List<HandProduct>? Items { get; set; }
    [JsonPropertyName("total_count")] public long? TotalCount { get; set; }
}

public sealed class HandProduct
{
    [JsonPropertyName("id")] public long? Id { get; set; }
    [JsonPropertyName("sku")] public string? Sku { get; set; }
    [JsonPropertyName("name")] public string? Name { get; set; }
    [JsonPropertyName("attribute_set_id")] public long? AttributeSetId { get; set; }
    [JsonPropertyName("price")] public decimal? Price { get; set; }
    [JsonPropertyName("status")] public long? Status { get; set; }
    [JsonPropertyName("visibility")] public long? Visibility { get; set; }
    [JsonPropertyName("type_id")] public string? TypeId { get; set; }
    [JsonPropertyName("created_at")] public string? CreatedAt { get; set; }
    [JsonPropertyName("updated_at")] public string? UpdatedAt { get; set; }
    [JsonPropertyName("weight")] public decimal? Weight { get; set; }
    [JsonPropertyName("extension_attributes")] public HandExtension? ExtensionAttributes { get; set; }
    [JsonPropertyName("media_gallery_entries")] public List<HandMedia>? MediaGalleryEntries { get; set; }
    [JsonPropertyName("custom_attributes")] public List<HandAttribute>? CustomAttributes { get; set; }
}

public sealed class HandExtension
{
    [JsonPropertyName("website_ids")] public List<long>? WebsiteIds { get; set; }
    [JsonPropertyName("category_links")] public List<HandCategoryLink>? CategoryLinks { get; set; }
}

public sealed class HandCategoryLink
{
    [JsonPropertyName("position")] public long? Position { get; set; }
    [JsonPropertyName("category_id")] public string? CategoryId { get; set; }
}

public sealed class HandMedia
{
    [JsonPropertyName("id")] public long? Id { get; set; }
    [JsonPropertyName("media_type")] public string? MediaType { get; set; }
    [JsonPropertyName("label")] public string? Label { get; set; }
    [JsonPropertyName("position")] public long? Position { get; set; }
    [JsonPropertyName("disabled")] public bool? Disabled { get; set; }
    [JsonPropertyName("types")] public List<string>? Types { get; set; }
    [JsonPropertyName("file")] public string? File { get; set; }
}

public sealed class HandAttribute
{
    [JsonPropertyName("attribute_code")] public string? AttributeCode { get; set; }
    [JsonPropertyName("value")] public string? Value { get; set; }
}

public sealed class HandError
{
    [JsonPropertyName("message")] public string? Message { get; set; }
    [JsonPropertyName("parameters")] public Dictionary<string, string>? Parameters { get; set; }
    [JsonPropertyName("errors")] public List<HandError>? Errors { get; set; }
    [JsonPropertyName("trace")] public string? Trace { get; set; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandPage))]
[JsonSerializable(typeof(HandProduct))]
[JsonSerializable(typeof(HandOrder))]
[JsonSerializable(typeof(HandError))]
internal sealed partial class HandContext : JsonSerializerContext;
