using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AccsGen.Benchmarks.Json;

/// <summary>A page of products as the service would send it, made from a seed: 27 custom attributes each, about 4.3 KB a product.</summary>
internal static class ProductPayload
{
    private static readonly string[] s_codes =
    [
        "description", "short_description", "meta_title", "meta_keyword", "meta_description", "url_key", "url_path", "image", "small_image", "thumbnail",
        "swatch_image", "options_container", "required_options", "has_options", "tax_class_id", "gift_message_available", "manufacturer", "color", "size",
        "material", "pattern", "climate", "activity", "style_general", "country_of_manufacture", "special_price", "special_from_date",
    ];

    private static readonly string[] s_words = "light breathable fabric keeps you dry on every trail and in the city with a relaxed fit made to last for years of daily use".Split(' ');

    public static byte[] Page(int count, int seed = 7)
    {
        var random = new Random(seed);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("items");
            for (var i = 0; i < count; i++)
                Write(writer, random, i + 1);
            writer.WriteEndArray();
            writer.WriteNumber("total_count", count * 20);
            writer.WriteEndObject();
        }
        return buffer.ToArray();
    }

    public static byte[] One(int seed = 7)
    {
        using var page = JsonDocument.Parse(Page(1, seed));
        return Encoding.UTF8.GetBytes(page.RootElement.GetProperty("items")[0].GetRawText());
    }

    private static void Write(Utf8JsonWriter writer, Random random, int id)
    {
        var sku = string.Create(CultureInfo.InvariantCulture, $"24-{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}{id:0000}");
        writer.WriteStartObject();
        writer.WriteNumber("id", id);
        writer.WriteString("sku", sku);
        writer.WriteString("name", Sentence(random, 4));
        writer.WriteNumber("attribute_set_id", 4 + random.Next(10));
        writer.WriteNumber("price", Math.Round((decimal)random.NextDouble() * 200, 2));
        writer.WriteNumber("status", 1);
        writer.WriteNumber("visibility", 4);
        writer.WriteString("type_id", "simple");
        writer.WriteString("created_at", "2025-03-01 08:15:00");
        writer.WriteString("updated_at", "2026-07-11 17:42:10");
        writer.WriteNumber("weight", random.Next(1, 20));
        writer.WriteStartObject("extension_attributes");
        writer.WriteStartArray("website_ids");
        writer.WriteNumberValue(1);
        writer.WriteEndArray();
        writer.WriteStartArray("category_links");
        for (var i = 0; i < 3; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("position", i);
            writer.WriteString("category_id", random.Next(3, 90).ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartArray("media_gallery_entries");
        for (var i = 0; i < 2; i++)
        {
            writer.WriteStartObject();
            writer.WriteNumber("id", (id * 10) + i);
            writer.WriteString("media_type", "image");
            writer.WriteNull("label");
            writer.WriteNumber("position", i);
            writer.WriteBoolean("disabled", false);
            writer.WriteStartArray("types");
            writer.WriteStringValue("image");
            writer.WriteStringValue("small_image");
            writer.WriteEndArray();
            writer.WriteString("file", $"/{sku[3]}/{sku[4]}/{sku}-{i}.jpg");
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("custom_attributes");
        foreach (var code in s_codes)
        {
            writer.WriteStartObject();
            writer.WriteString("attribute_code", code);
            writer.WriteString("value", code is "description" or "short_description" ? $"<p>{Sentence(random, 60)}</p>" : Sentence(random, 2));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Sentence(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => s_words[random.Next(s_words.Length)]));
}
