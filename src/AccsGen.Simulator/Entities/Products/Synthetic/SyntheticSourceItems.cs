using AccsGen.Simulator.Entities.Inventory;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Synthetic;

/// <summary>What lies of made products at the default source: what their stock items say.</summary>
internal static class SyntheticSourceItems
{
    private static readonly string s_prefix = CollectionKey.Of(InventoryCollections.DefaultSource, "");

    public static SyntheticEntities Entities { get; } = new()
    {
        Make = Write,
        KeyOf = number => s_prefix + SyntheticProducts.SkuOf(number),
        NumberOf = key => key.StartsWith(s_prefix, StringComparison.OrdinalIgnoreCase) ? SyntheticProducts.NumberOf(key[s_prefix.Length..]) : null,
        Members = new Dictionary<string, SyntheticMember>(StringComparer.Ordinal)
        {
            ["sku"] = new(SyntheticProducts.SkuOf) { IsText = true, Rises = true },
            ["source_code"] = new(_ => InventoryCollections.DefaultSource) { IsText = true },
            ["quantity"] = new(number => CollectionKey.Of(SyntheticProducts.QuantityOf(number))),
            ["status"] = new(number => CollectionKey.Of(StatusOf(number))),
        },
    };

    private static long StatusOf(long number) => SyntheticProducts.QuantityOf(number) > 0 ? SourceItems.InStock : SourceItems.OutOfStock;

    private static byte[] Write(long number) => StateJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("sku", SyntheticProducts.SkuOf(number));
        writer.WriteString("source_code", InventoryCollections.DefaultSource);
        writer.WriteNumber("quantity", SyntheticProducts.QuantityOf(number));
        writer.WriteNumber("status", StatusOf(number));
        writer.WriteEndObject();
    });
}
