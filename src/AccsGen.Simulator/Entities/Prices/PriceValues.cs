using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>The prices of a product by store view; those of store 0 count wherever there is no other.</summary>
internal static class PriceValues
{
    public const string Price = "price";
    public const string Cost = "cost";
    public const string Special = "special_price";
    public const string SpecialFrom = "special_from_date";
    public const string SpecialTo = "special_to_date";

    public static decimal? Number(JsonObject product, long store, string code) => decimal.TryParse(Text(product, store, code), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string? Text(JsonObject product, long store, string code)
    {
        var holder = new JsonObject { ["value"] = Node(product, store, code)?.DeepClone() };
        return holder.Text("value");
    }

    /// <summary>The store views that have values of their own, after 0.</summary>
    public static IEnumerable<long> StoresOf(JsonObject product) =>
        [0, .. StoreValues.Of(product).Select(store => long.Parse(store.Key, CultureInfo.InvariantCulture)).Order()];

    /// <param name="product">The product.</param>
    /// <param name="store">The store view; 0 for all.</param>
    /// <param name="code">The attribute.</param>
    /// <param name="value">The value; null to take it away.</param>
    public static void Set(JsonObject product, long store, string code, JsonNode? value)
    {
        if (store != 0)
            StoreValues.Set(product, store, code, value);
        else if (code == Price)
            product[Price] = value;
        else
            EntityMerge.SetCustomAttribute(product, code, value);
    }

    /// <summary>An amount as custom attributes have it: text with six decimals, or as many as it has.</summary>
    public static JsonNode Amount(decimal amount) => amount.ToString("0.000000######################", CultureInfo.InvariantCulture);

    private static JsonNode? Node(JsonObject product, long store, string code)
    {
        if (store != 0)
            return StoreValues.Find(product, store, code);
        return code == Price ? product[Price] : EntityMerge.CustomAttribute(product, code);
    }
}
