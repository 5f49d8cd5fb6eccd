namespace AccsGen.Simulator.Entities.Media;

/// <summary>What files can be uploaded for (accs-wire.md, section 13), and the kinds of files that each takes.</summary>
internal static class MediaResourceTypes
{
    private static readonly string[] s_images = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"];

    private static readonly HashSet<string> s_types =
    [
        "CATEGORY_IMAGE",
        "CUSTOMER_ATTRIBUTE_ADDRESS_FILE",
        "CUSTOMER_ATTRIBUTE_ADDRESS_IMAGE",
        "CUSTOMER_ATTRIBUTE_FILE",
        "CUSTOMER_ATTRIBUTE_IMAGE",
        "NEGOTIABLE_QUOTE_ATTACHMENT",
        "PRODUCT_FILE_ATTRIBUTE",
    ];

    public static bool IsKnown(string type) => s_types.Contains(type);

    public static bool Takes(string type, string extension) => !type.EndsWith("_IMAGE", StringComparison.Ordinal) || s_images.Contains(extension, StringComparer.OrdinalIgnoreCase);
}
