using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.Entities.Categories;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Synthetic;

/// <summary>
/// Simple products by the million, made from their numbers: in the demo's categories, with prices, some of them reduced or by quantity, and stock at the default source. They were saved
/// twenty seconds apart, in the order of their ids and SKUs.
/// </summary>
internal static class SyntheticProducts
{
    private const string Prefix = "BULK-";
    private const string Digits = "000000000";
    private const int AttributeSet = 4;
    private const int TaxClass = 2;
    private const int Website = 1;
    private const int Disabled = 2;

    private static readonly string[] s_adjectives = ["Harbor", "Ridge", "Lumen", "Cedar", "Orbit", "Meadow", "Pioneer", "Quarry", "Summit", "Tidal", "Willow"];

    /// <summary>What there is in each of the demo's categories.</summary>
    private static readonly (long Category, string Noun, decimal Weight)[] s_kinds =
        [(4, "Duffle Bag", 1.2m), (5, "Exercise Mat", 2), (6, "Watch", 0.1m), (7, "Water Bottle", 0.35m), (8, "Camp Lantern", 0.75m), (9, "Notebook", 0.3m)];

    private static readonly decimal[] s_cents = [0m, 0.5m, 0.95m, 0.99m];

    public static SyntheticEntities Entities { get; } = new()
    {
        Make = SyntheticProductWriter.Write,
        KeyOf = SkuOf,
        NumberOf = NumberOf,
        Members = new Dictionary<string, SyntheticMember>(StringComparer.Ordinal)
        {
            ["id"] = new(CollectionKey.Of) { Rises = true },
            ["sku"] = new(SkuOf) { IsText = true, Rises = true },
            ["created_at"] = new(CreatedAt) { IsText = true, Rises = true },
            ["updated_at"] = new(UpdatedAt) { IsText = true, Rises = true },
            ["name"] = new(NameOf) { IsText = true },
            ["price"] = new(number => Text(PriceOf(number))),
            ["weight"] = new(number => Text(WeightOf(number))),
            ["status"] = new(number => CollectionKey.Of(StatusOf(number))),
            ["visibility"] = new(_ => "4"),
            ["type_id"] = new(_ => "simple") { IsText = true },
            ["attribute_set_id"] = new(_ => CollectionKey.Of(AttributeSet)),
            ["website_id"] = new(_ => CollectionKey.Of(Website)),
            ["category_id"] = new(number => CollectionKey.Of(CategoryOf(number))),
            ["category_ids"] = new(number => CollectionKey.Of(CategoryOf(number))),
            ["tax_class_id"] = new(_ => CollectionKey.Of(TaxClass)),
            ["url_key"] = new(UrlKeyOf),
            [StockItems.QuantityMember] = new(number => CollectionKey.Of(QuantityOf(number))),
        },
        Tagged = Tagged,
        Complete = Complete,
    };

    public static string SkuOf(long number) => Prefix + number.ToString(Digits, CultureInfo.InvariantCulture);

    public static string NameOf(long number) => string.Create(CultureInfo.InvariantCulture, $"{s_adjectives[number * 5 % s_adjectives.Length]} {KindOf(number).Noun} {number}");

    public static string UrlKeyOf(long number) => UrlKeys.Of(SkuOf(number));

    public static string CreatedAt(long number) => ServiceDate.Format(SeededStates.FirstDay.AddSeconds(20 * number));

    public static string UpdatedAt(long number) => ServiceDate.Format(SeededStates.FirstDay.AddSeconds(20 * number).AddDays(1));

    public static long CategoryOf(long number) => KindOf(number).Category;

    public static decimal WeightOf(long number) => KindOf(number).Weight;

    public static decimal PriceOf(long number) => 12 + (number * 37 % 180) + s_cents[number % s_cents.Length];

    /// <summary>Null where the product isn't reduced.</summary>
    public static decimal? SpecialPriceOf(long number) => number % 6 == 1 ? Math.Round(PriceOf(number) * 0.8m, 2) : null;

    public static bool HasTierPrices(long number) => number % 8 == 0;

    public static long StatusOf(long number) => number % 11 == 10 ? Disabled : 1;

    /// <summary>What lies of it at the default source; nothing of every ninth.</summary>
    public static long QuantityOf(long number) => number % 9 == 4 ? 0 : (number * 13 % 120) + 1;

    private static (long Category, string Noun, decimal Weight) KindOf(long number) => s_kinds[(number - 1) % s_kinds.Length];

    public static long? NumberOf(string sku) =>
        sku.Length == Prefix.Length + Digits.Length
        && sku.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        && long.TryParse(sku.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static SyntheticNumbers? Tagged(string tag)
    {
        var colon = tag.IndexOf(':', StringComparison.Ordinal);
        var value = tag[(colon + 1)..];
        if (tag == ProductTags.UrlKey(value))
            return NumberOf(value) is { } number ? SyntheticNumbers.Only(number) : null;
        if (tag == ProductTags.TaxClass(TaxClass))
            return new(1, 1);
        var kind = Array.FindIndex(s_kinds, kind => ProductTags.Category(kind.Category) == tag);
        return kind >= 0 ? new(kind + 1, s_kinds.Length) : null;
    }

    /// <summary>Their categories, where the tenant lacks them, and what lies of them; what was noted of the products before them goes.</summary>
    private static void Complete(Session session, long count)
    {
        DemoCategories.AddMissing(session, s_kinds.Select(kind => kind.Category).ToHashSet());
        session[InventoryCollections.SourceItems].Make(SyntheticSourceItems.Entities, count);
        session[InventoryCollections.LowQuantityNotifications].Clear();
        session[InventoryCollections.Reservations].Clear();
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
