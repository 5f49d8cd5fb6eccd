using System.Text.Json;

namespace AccsGen.Benchmarks.Json;

/// <summary>The floor: what a reader written by hand for just these models, lenient towards nothing, takes.</summary>
internal static partial class BareReader
{
    public static HandProduct ReadProduct(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return ReadProduct(ref reader);
    }

    public static HandPage ReadPage(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var page = new HandPage();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("items"u8))
                page.Items = List(ref reader, ReadProduct);
            else if (reader.ValueTextEquals("total_count"u8))
                page.TotalCount = Integer(ref reader);
            else
                Pass(ref reader);
        }
        return page;
    }

    private static HandProduct ReadProduct(ref Utf8JsonReader reader)
    {
        var product = new HandProduct();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) product.Id = Integer(ref reader);
            else if (reader.ValueTextEquals("sku"u8)) product.Sku = Text(ref reader);
            else if (reader.ValueTextEquals("name"u8)) product.Name = Text(ref reader);
            else if (reader.ValueTextEquals("attribute_set_id"u8)) product.AttributeSetId = Integer(ref reader);
            else if (reader.ValueTextEquals("price"u8)) product.Price = Number(ref reader);
            else if (reader.ValueTextEquals("status"u8)) product.Status = Integer(ref reader);
            else if (reader.ValueTextEquals("visibility"u8)) product.Visibility = Integer(ref reader);
            else if (reader.ValueTextEquals("type_id"u8)) product.TypeId = Text(ref reader);
            else if (reader.ValueTextEquals("created_at"u8)) product.CreatedAt = Text(ref reader);
            else if (reader.ValueTextEquals("updated_at"u8)) product.UpdatedAt = Text(ref reader);
            else if (reader.ValueTextEquals("weight"u8)) product.Weight = Number(ref reader);
            else if (reader.ValueTextEquals("extension_attributes"u8)) { reader.Read(); product.ExtensionAttributes = ReadExtension(ref reader); }
            else if (reader.ValueTextEquals("media_gallery_entries"u8)) product.MediaGalleryEntries = List(ref reader, ReadMedia);
            else if (reader.ValueTextEquals("custom_attributes"u8)) product.CustomAttributes = List(ref reader, ReadAttribute);
            else Pass(ref reader);
        }
        return product;
    }

    private static HandExtension ReadExtension(ref Utf8JsonReader reader)
    {
        var extension = new HandExtension();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("website_ids"u8)) extension.WebsiteIds = List(ref reader, static (ref Utf8JsonReader item) => item.GetInt64());
            else if (reader.ValueTextEquals("category_links"u8)) extension.CategoryLinks = List(ref reader, ReadCategoryLink);
            else Pass(ref reader);
        }
        return extension;
    }

    private static HandCategoryLink ReadCategoryLink(ref Utf8JsonReader reader)
    {
        var link = new HandCategoryLink();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("position"u8)) link.Position = Integer(ref reader);
            else if (reader.ValueTextEquals("category_id"u8)) link.CategoryId = Text(ref reader);
            else Pass(ref reader);
        }
        return link;
    }

    private static HandMedia ReadMedia(ref Utf8JsonReader reader)
    {
        var media = new HandMedia();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) media.Id = Integer(ref reader);
            else if (reader.ValueTextEquals("media_type"u8)) media.MediaType = Text(ref reader);
            else if (reader.ValueTextEquals("label"u8)) media.Label = Text(ref reader);
            else if (reader.ValueTextEquals("position"u8)) media.Position = Integer(ref reader);
            else if (reader.ValueTextEquals("disabled"u8)) { reader.Read(); media.Disabled = reader.GetBoolean(); }
            else if (reader.ValueTextEquals("types"u8)) media.Types = List(ref reader, static (ref Utf8JsonReader item) => item.GetString()!);
            else if (reader.ValueTextEquals("file"u8)) media.File = Text(ref reader);
            else Pass(ref reader);
        }
        return media;
    }

    private static HandAttribute ReadAttribute(ref Utf8JsonReader reader)
    {
        var attribute = new HandAttribute();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("attribute_code"u8)) attribute.AttributeCode = Text(ref reader);
            else if (reader.ValueTextEquals("value"u8)) attribute.Value = Text(ref reader);
            else Pass(ref reader);
        }
        return attribute;
    }

    private delegate T ReadItem<T>(ref Utf8JsonReader reader);

    private static List<T> List<T>(ref Utf8JsonReader reader, ReadItem<T> readItem)
    {
        reader.Read();
        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(readItem(ref reader));
        return list;
    }

    private static long Integer(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt64();
    }

    private static decimal Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetDecimal();
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static void Pass(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
    }
}
