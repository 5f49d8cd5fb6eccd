namespace AccsGen.Simulator.Entities.Products;

/// <summary>The types of products, and what each has that others don't.</summary>
internal static class ProductTypes
{
    public static IReadOnlyList<(string Name, string Label)> All { get; } =
    [
        ("simple", "Simple Product"), ("virtual", "Virtual Product"), ("downloadable", "Downloadable Product"), ("bundle", "Bundle Product"),
        ("configurable", "Configurable Product"), ("grouped", "Grouped Product"), ("giftcard", "Gift Card"),
    ];

    /// <summary>Products that are made of other products, and can't be parts themselves.</summary>
    public static bool IsComposite(string type) => type is "bundle" or "configurable" or "grouped";

    /// <summary>Drops what only products of other types have.</summary>
    public static void RemoveForeign(ProductEdit edit)
    {
        foreach (var list in All.SelectMany(type => ExtensionsOf(type.Name)).Except(ExtensionsOf(edit.Type)))
            edit.Extension.Remove(list);
    }

    /// <summary>The extension attributes that products of a type always have.</summary>
    public static IReadOnlyList<string> ExtensionsOf(string type) => type switch
    {
        "configurable" => ["configurable_product_options", "configurable_product_links"],
        "bundle" => ["bundle_product_options"],
        "downloadable" => ["downloadable_product_links", "downloadable_product_samples"],
        "giftcard" => ["giftcard_amounts"],
        _ => [],
    };
}
