using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>Makes the products of the seed one after the other; what varies follows from a product's number.</summary>
internal sealed class DemoBuilder(EntitySet products)
{
    private static readonly string[] s_adjectives =
    [
        "Harbor", "Ridge", "Lumen", "Cedar", "Orbit", "Meadow", "Pioneer", "Quarry", "Summit", "Tidal", "Willow", "Zephyr",
        "Amber", "Birch", "Coastal", "Drift", "Ember", "Fjord", "Granite", "Horizon", "Ivory", "Juniper", "Kestrel", "Über",
    ];

    private static readonly decimal[] s_cents = [0m, 0.5m, 0.95m, 0.99m];

    public static IReadOnlyList<string> Sizes { get; } = ["S", "M", "L", "XL", "XS"];

    public static IReadOnlyList<string> Colors { get; } = ["Black", "Blue", "Red"];

    private readonly List<string> _skus = [];

    private int Number => _skus.Count;

    /// <summary>The option ids of the attributes size and color.</summary>
    public static int SizeOption(string size) => 168 + Sizes.Index().First(pair => pair.Item == size).Index;

    public static int ColorOption(string color) => 49 + Colors.Index().First(pair => pair.Item == color).Index;

    /// <param name="extensions">Extension attributes of the product's type.</param>
    public void Add(string sku, string type, string noun, int categoryId, decimal? weight, params ReadOnlySpan<(string Name, JsonNode Value)> extensions)
    {
        var product = New(type, noun, categoryId, weight);
        foreach (var (name, value) in extensions)
            product["extension_attributes"]![name] = value;
        if (type == "simple")
            AddExtras(product, sku);
        Store(sku, product);
    }

    /// <summary>A child of a configurable product.</summary>
    /// <returns>Its id.</returns>
    public int AddVariant(string sku, string noun, string color, string size)
    {
        var product = New("simple", noun, categoryId: 12, weight: 0.25m);
        product["name"] = $"{product["name"]} {size} {color}";
        product["visibility"] = 1;
        AddAttribute(product, "color", ColorOption(color).ToString(CultureInfo.InvariantCulture));
        AddAttribute(product, "size", SizeOption(size).ToString(CultureInfo.InvariantCulture));
        Store(sku, product);
        return Number;
    }

    public void AddGrouped(string sku, string noun, JsonArray links)
    {
        var product = New("grouped", noun, categoryId: 5, weight: null);
        product["product_links"] = links;
        Store(sku, product);
    }

    private JsonObject New(string type, string noun, int categoryId, decimal? weight)
    {
        var i = Number;
        var name = $"{s_adjectives[(i * 5) % s_adjectives.Length]}{(i % 20 == 7 ? "&trade;" : "")} {noun}";
        var quantity = i % 9 == 4 ? 0 : (i * 13 % 120) + 1;
        var product = new JsonObject
        {
            ["name"] = name,
            ["attribute_set_id"] = type is "configurable" || categoryId == 12 ? 9 : 4,
            ["price"] = type is "configurable" or "grouped" or "giftcard" ? 0 : 12 + (i * 37 % 180) + s_cents[i % s_cents.Length],
            ["status"] = i % 11 == 10 ? 2 : 1,
            ["visibility"] = 4,
            ["type_id"] = type,
            ["extension_attributes"] = new JsonObject
            {
                ["website_ids"] = i % 7 == 6 ? new JsonArray(1, 2) : new JsonArray(1),
                ["category_links"] = new JsonArray(Link(3, 0), Link(categoryId, i % 5)),
                ["stock_item"] = new JsonObject { ["qty"] = quantity, ["is_in_stock"] = quantity > 0 },
            },
            ["custom_attributes"] = new JsonArray(),
        };
        if (weight is not null)
            product["weight"] = weight;
        product["custom_attributes"]!.AsArray().Add(new JsonObject
        {
            ["attribute_code"] = "category_ids",
            ["value"] = new JsonArray("3", categoryId.ToString(CultureInfo.InvariantCulture)),
        });
        AddAttribute(product, "description", $"<p>{name}, number {i + 1} of the demo catalogue.</p>");
        AddAttribute(product, "url_key", $"demo-{i + 1}");
        AddAttribute(product, "tax_class_id", "2");
        AddAttribute(product, "options_container", "container2");
        AddAttribute(product, "has_options", type is "configurable" or "bundle" ? "1" : "0");
        AddAttribute(product, "required_options", "0");
        return product;
    }

    /// <summary>What only some products have.</summary>
    private void AddExtras(JsonObject product, string sku)
    {
        var i = Number;
        if (i % 6 == 0)
        {
            var special = Math.Round((decimal)product["price"]! * 0.8m, 2);
            AddAttribute(product, "special_price", special.ToString("0.000000", CultureInfo.InvariantCulture));
            AddAttribute(product, "special_from_date", "2026-01-01 00:00:00");
        }
        if (i % 4 == 1)
            AddAttribute(product, "material", i % 8 == 1 ? "148,150" : "152");
        if (i % 3 == 0)
            product["media_gallery_entries"] = new JsonArray(Image(sku));
        if (i % 8 == 0)
            product["tier_prices"] = new JsonArray(TierPrice(5, (decimal)product["price"]! - 1), TierPrice(10, (decimal)product["price"]! - 2.5m));
        if (i % 10 == 3)
            product["product_links"] = new JsonArray(Related(sku, _skus[i - 1]));
        if (i % 16 == 5)
            product["options"] = new JsonArray(Engraving(sku));
    }

    private void Store(string sku, JsonObject given)
    {
        var created = SeededStates.FirstDay.AddHours(31 * Number);
        var product = new JsonObject
        {
            ["id"] = Number + 1,
            ["sku"] = sku,
            ["created_at"] = ServiceDate.Format(created),
            ["updated_at"] = ServiceDate.Format(created.AddHours(53 * (Number % 30))),
        };
        foreach (var (name, value) in given)
            product[name] = value?.DeepClone();
        _skus.Add(sku);
        products.Put(product);
    }

    private static void AddAttribute(JsonObject product, string code, string value) =>
        product["custom_attributes"]!.AsArray().Add(new JsonObject { ["attribute_code"] = code, ["value"] = value });

    private static JsonObject Link(int categoryId, int position) => new() { ["position"] = position, ["category_id"] = categoryId.ToString(CultureInfo.InvariantCulture) };

    private JsonObject Image(string sku) => new()
    {
        ["id"] = Number + 1,
        ["media_type"] = "image",
        ["label"] = null,
        ["position"] = 1,
        ["disabled"] = false,
        ["types"] = new JsonArray("image", "small_image", "thumbnail"),
        ["file"] = $"/d/e/demo-{sku.Length}.jpg",
    };

    private static JsonObject TierPrice(int quantity, decimal value) => new() { ["customer_group_id"] = 32_000, ["qty"] = quantity, ["value"] = value };

    private static JsonObject Related(string sku, string other) => new()
    {
        ["sku"] = sku,
        ["link_type"] = "related",
        ["linked_product_sku"] = other,
        ["linked_product_type"] = "simple",
        ["position"] = 1,
    };

    private JsonObject Engraving(string sku) => new()
    {
        ["product_sku"] = sku,
        ["option_id"] = Number + 1,
        ["title"] = "Engraving",
        ["type"] = "field",
        ["sort_order"] = 1,
        ["is_require"] = false,
        ["price"] = 5,
        ["price_type"] = "fixed",
        ["sku"] = "engraving",
        ["max_characters"] = 20,
    };
}
