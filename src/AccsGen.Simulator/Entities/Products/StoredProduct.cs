using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>A product as it is now; a change makes another one. Its JSON is written once, for every answer that shows it.</summary>
internal sealed class StoredProduct
{
    public StoredProduct(long id, string sku, JsonObject value)
    {
        Id = id;
        Sku = sku;
        Json = Encoding.UTF8.GetBytes(value.ToJsonString());
        Value = JsonElement.Parse(Json);
        RowJson = Row(value);
        CustomAttributes = ReadCustomAttributes(Value);
    }

    public long Id { get; }

    public string Sku { get; }

    public JsonElement Value { get; }

    /// <summary>What a single GET answers.</summary>
    public byte[] Json { get; }

    /// <summary>What a row of a search holds: the stock item is left out there (accs-wire.md, section 8).</summary>
    public byte[] RowJson { get; }

    /// <summary>The values of the custom attributes by code.</summary>
    public IReadOnlyDictionary<string, JsonElement> CustomAttributes { get; }

    private static byte[] Row(JsonObject value)
    {
        var row = (JsonObject)value.DeepClone();
        (row["extension_attributes"] as JsonObject)?.Remove("stock_item");
        return Encoding.UTF8.GetBytes(row.ToJsonString());
    }

    private static Dictionary<string, JsonElement> ReadCustomAttributes(JsonElement value)
    {
        var attributes = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var attribute in value.GetProperty("custom_attributes").EnumerateArray())
            attributes[attribute.GetProperty("attribute_code").GetString()!] = attribute.GetProperty("value");
        return attributes;
    }
}
