using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>A product as a cart looks at it.</summary>
internal sealed class SoldProduct(Entity entity)
{
    public const string Configurable = "configurable";
    public const string Bundle = "bundle";
    public const string Grouped = "grouped";
    public const string Downloadable = "downloadable";
    public const string GiftCard = "giftcard";

    private const int Enabled = 1;

    public Entity Entity { get; } = entity;

    public JsonElement Value => Entity.Value;

    public long Id => Entity.Number;

    public string Sku => Value.Text("sku") ?? Entity.Key;

    public string Name => Value.Text("name") ?? "";

    public string Type => Value.Text("type_id") ?? "simple";

    public decimal Price => Value.Number("price") ?? 0;

    public decimal Weight => Value.Number("weight") ?? 0;

    public bool IsEnabled => Value.Integer("status") == Enabled;

    /// <summary>Whether nothing of it is shipped. A gift card may be one that comes by mail.</summary>
    public bool IsVirtual => Type is "virtual" or Downloadable || (Type == GiftCard && Attribute("giftcard_type") is null or "0");

    /// <summary>Whether its stock is that of its parts.</summary>
    public bool IsComposite => Type is Configurable or Bundle or Grouped;

    public long TaxClass => long.TryParse(Attribute("tax_class_id"), CultureInfo.InvariantCulture, out var id) ? id : 0;

    public JsonElement Extension => Value.Member("extension_attributes");

    public JsonElement StockItem => Extension.Member("stock_item");

    public bool IsSoldIn(long websiteId) => Extension.List("website_ids").Any(id => id.ToString() == CollectionKey.Of(websiteId));

    /// <summary>The value of a custom attribute; null when it has none.</summary>
    public string? Attribute(string code) => Value.CustomText(code);

    public decimal? Number(string code) => decimal.TryParse(Attribute(code), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
