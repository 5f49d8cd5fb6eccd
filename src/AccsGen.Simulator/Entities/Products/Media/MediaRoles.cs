using System.Text.Json.Nodes;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Media;

/// <summary>
/// What images are for: an attribute of the product names the file of the base image, of the small one and so on, by store view. The <c>types</c> of the gallery's entries tell the
/// same.
/// </summary>
internal static class MediaRoles
{
    public static IReadOnlyList<string> All { get; } = ["image", "small_image", "thumbnail", "swatch_image"];

    /// <summary>Sets the types of the entries from the attributes.</summary>
    public static void SetTypes(JsonObject product)
    {
        var files = All.Select(role => (Role: role, File: product.CustomText(role))).Where(role => role.File is not null).ToList();
        foreach (var entry in product.Objects("media_gallery_entries"))
        {
            var roles = files.Where(role => role.File == entry.Text("file")).Select(role => role.Role);
            var others = TypesOf(entry).Where(type => !All.Contains(type));
            entry["types"] = new JsonArray([.. roles.Concat(others).Select(type => (JsonNode?)type)]);
        }
    }

    /// <summary>Sets the attributes that a program left out from the types of the entries.</summary>
    public static void Adopt(JsonObject product)
    {
        foreach (var entry in product.Objects("media_gallery_entries"))
        {
            foreach (var role in TypesOf(entry).Where(role => All.Contains(role) && product.CustomText(role) is null).ToList())
                EntityMerge.SetCustomAttribute(product, role, entry.Text("file"));
        }
    }

    private static IEnumerable<string> TypesOf(JsonObject entry) => (entry["types"] as JsonArray)?.Select(type => (string?)type).OfType<string>() ?? [];
}
