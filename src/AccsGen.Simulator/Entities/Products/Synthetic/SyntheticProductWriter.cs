using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Synthetic;

/// <summary>
/// Writes made products. They are what a product has of which nothing was said, with their own values in the place of some: so they have what all others have, and a thousand are written
/// in no time.
/// </summary>
internal static class SyntheticProductWriter
{
    private static readonly JsonElement s_template = Template();

    public static byte[] Write(long number) => StateJson.Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var member in s_template.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            WriteMember(writer, number, member);
        }
        writer.WriteEndObject();
    });

    private static JsonElement Template()
    {
        var product = new JsonObject { ["id"] = 0, ["sku"] = "", ["weight"] = 1 };
        ProductDefaults.Complete(product, "");
        return JsonElement.Parse(StateJson.Write(product));
    }

    private static void WriteMember(Utf8JsonWriter writer, long number, JsonProperty member)
    {
        switch (member.Name)
        {
            case "id":
                writer.WriteNumberValue(number);
                break;
            case "sku":
                writer.WriteStringValue(SyntheticProducts.SkuOf(number));
                break;
            case "name":
                writer.WriteStringValue(SyntheticProducts.NameOf(number));
                break;
            case "price":
                writer.WriteNumberValue(SyntheticProducts.PriceOf(number));
                break;
            case "weight":
                writer.WriteNumberValue(SyntheticProducts.WeightOf(number));
                break;
            case "status":
                writer.WriteNumberValue(SyntheticProducts.StatusOf(number));
                break;
            case "created_at":
                writer.WriteStringValue(SyntheticProducts.CreatedAt(number));
                break;
            case "updated_at":
                writer.WriteStringValue(SyntheticProducts.UpdatedAt(number));
                break;
            case "tier_prices" when SyntheticProducts.HasTierPrices(number):
                WriteTierPrices(writer, number);
                break;
            case "custom_attributes":
                WriteAttributes(writer, number);
                break;
            case "extension_attributes":
                WriteExtension(writer, number, member.Value);
                break;
            default:
                member.Value.WriteTo(writer);
                break;
        }
    }

    private static void WriteExtension(Utf8JsonWriter writer, long number, JsonElement template)
    {
        writer.WriteStartObject();
        foreach (var member in template.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (member.NameEquals("category_links"))
                WriteCategoryLink(writer, number);
            else if (member.NameEquals("stock_item"))
                WriteStockItem(writer, number, member.Value);
            else
                member.Value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static void WriteCategoryLink(Utf8JsonWriter writer, long number)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteNumber("position", 0);
        writer.WriteString("category_id", CollectionKey.Of(SyntheticProducts.CategoryOf(number)));
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteStockItem(Utf8JsonWriter writer, long number, JsonElement template)
    {
        var quantity = SyntheticProducts.QuantityOf(number);
        writer.WriteStartObject();
        foreach (var member in template.EnumerateObject())
        {
            writer.WritePropertyName(member.Name);
            if (member.Name is "item_id" or "product_id")
                writer.WriteNumberValue(number);
            else if (member.NameEquals("qty"))
                writer.WriteNumberValue(quantity);
            else if (member.NameEquals("is_in_stock"))
                writer.WriteBooleanValue(quantity > 0);
            else
                member.Value.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static void WriteTierPrices(Utf8JsonWriter writer, long number)
    {
        writer.WriteStartArray();
        foreach (var (quantity, less) in ((int, decimal)[])[(5, 1), (10, 2.5m)])
        {
            writer.WriteStartObject();
            writer.WriteNumber("customer_group_id", CustomerCollections.AllGroups);
            writer.WriteNumber("qty", quantity);
            writer.WriteNumber("value", SyntheticProducts.PriceOf(number) - less);
            writer.WriteStartObject("extension_attributes");
            writer.WriteNumber("website_id", 0);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteAttributes(Utf8JsonWriter writer, long number)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("attribute_code", ProductValues.CategoryIds);
        writer.WriteStartArray("value");
        writer.WriteStringValue(CollectionKey.Of(SyntheticProducts.CategoryOf(number)));
        writer.WriteEndArray();
        writer.WriteEndObject();
        WriteAttribute(writer, "description", $"<p>{SyntheticProducts.NameOf(number)}, made by its number.</p>");
        WriteAttribute(writer, "url_key", SyntheticProducts.UrlKeyOf(number));
        WriteAttribute(writer, "tax_class_id", "2");
        WriteAttribute(writer, "options_container", "container2");
        WriteAttribute(writer, "has_options", "0");
        WriteAttribute(writer, "required_options", "0");
        if (SyntheticProducts.SpecialPriceOf(number) is { } special)
        {
            WriteAttribute(writer, "special_price", special.ToString("0.000000", CultureInfo.InvariantCulture));
            WriteAttribute(writer, "special_from_date", "2025-01-01 00:00:00");
        }
        if (number % 4 == 1)
            WriteAttribute(writer, "material", number % 8 == 1 ? "148,150" : "152");
        writer.WriteEndArray();
    }

    private static void WriteAttribute(Utf8JsonWriter writer, string code, string value)
    {
        writer.WriteStartObject();
        writer.WriteString("attribute_code", code);
        writer.WriteString("value", value);
        writer.WriteEndObject();
    }
}
