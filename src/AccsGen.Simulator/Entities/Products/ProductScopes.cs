using System.Collections.Frozen;
using AccsGen.Simulator.Entities.Products.Media;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>What products have by store view: attributes by their scopes, and of the lists the titles, labels and places of their elements.</summary>
internal static class ProductScopes
{
    public static ScopedList Media { get; } = new("media_gallery_entries", "id", "label", "position", "disabled");

    public static ScopedList Options { get; } = new("options", "option_id", "title");

    public static ScopedList OptionValues { get; } = new("values", "option_type_id", "title") { Parent = Options };

    public static ScopedList ConfigurableOptions { get; } = new("configurable_product_options", "id", "label") { IsExtension = true };

    public static ScopedList BundleOptions { get; } = new("bundle_product_options", "option_id", "title") { IsExtension = true };

    public static ScopedList DownloadableLinks { get; } = new("downloadable_product_links", "id", "title") { IsExtension = true };

    public static ScopedList DownloadableSamples { get; } = new("downloadable_product_samples", "id", "title") { IsExtension = true };

    public static ScopedKind Kind { get; } = new()
    {
        Members = new[] { "name", "price", "status", "visibility", "weight" }.ToFrozenSet(),
        Lists = [Media, Options, OptionValues, ConfigurableOptions, BundleOptions, DownloadableLinks, DownloadableSamples],
        Projected = MediaRoles.SetTypes,
    };

    private static readonly Func<Entity, StoreProjections> s_project = product => StoreProjections.Of(product, Kind);

    /// <summary>A product as a store view sees it.</summary>
    /// <param name="product">The product.</param>
    /// <param name="store">The store view; 0 for the values that others inherit.</param>
    public static Entity In(Entity product, long store) => store == 0 ? product : product.Derived(s_project).In(product, store);
}
