using static AccsGen.Simulator.Entities.Attributes.AttributeTraits;
using static AccsGen.Simulator.Entities.Scopes.AttributeScope;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The attributes of categories: the same in every tenant, as the API doesn't change them.</summary>
internal static class StandardCategoryAttributes
{
    private static readonly (string Value, string Label)[] s_yesNo = [("1", "Yes"), ("0", "No")];

    public static IReadOnlyList<AttributeDefinition> All { get; } =
    [
        new("name", 45, "Category Name", "text", "varchar", Store) { Traits = Required },
        new("is_active", 46, "Enable Category", "select", "int", Store) { Traits = Required, Options = s_yesNo },
        new("description", 47, "Description", "textarea", "text", Store) { Traits = Html },
        new("image", 48, "Image", "image", "varchar", Store),
        new("meta_title", 49, "Page Title", "text", "varchar", Store),
        new("meta_keywords", 50, "Meta Keywords", "textarea", "text", Store),
        new("meta_description", 51, "Meta Description", "textarea", "text", Store),
        new("display_mode", 52, "Display Mode", "select", "varchar", Store) { Default = "PRODUCTS", Options = [("PRODUCTS", "Products only"), ("PAGE", "Static block only"), ("PRODUCTS_AND_PAGE", "Static block and products")] },
        new("landing_page", 53, "CMS Block", "select", "int", Store),
        new("is_anchor", 54, "Is Anchor", "select", "int", Global) { Default = "1", Options = s_yesNo },
        new("path", 55, "Path", "", "static", Global) { Traits = Hidden },
        new("position", 56, "Position", "", "static", Global) { Traits = Hidden },
        new("all_children", 57, "All Children", "", "text", Global) { Traits = Hidden },
        new("path_in_store", 58, "Path In Store", "", "text", Global) { Traits = Hidden },
        new("children", 59, "Children", "", "text", Global) { Traits = Hidden },
        new("custom_design", 60, "Custom Design", "select", "varchar", Store),
        new("custom_design_from", 61, "Active From", "date", "datetime", Store),
        new("custom_design_to", 62, "Active To", "date", "datetime", Store),
        new("page_layout", 63, "Page Layout", "select", "varchar", Store),
        new("custom_layout_update", 64, "Custom Layout Update", "textarea", "text", Store),
        new("level", 65, "Level", "", "static", Global) { Traits = Hidden },
        new("children_count", 66, "Children Count", "", "static", Global) { Traits = Hidden },
        new("available_sort_by", 67, "Available Product Listing Sort By", "multiselect", "text", Store) { Traits = Required, Options = SortOrders },
        new("default_sort_by", 68, "Default Product Listing Sort By", "select", "varchar", Store) { Traits = Required, Options = SortOrders },
        new("include_in_menu", 69, "Include in Navigation Menu", "select", "int", Store) { Traits = Required, Default = "1", Options = s_yesNo },
        new("custom_use_parent_settings", 70, "Use Parent Category Settings", "select", "int", Store) { Options = s_yesNo },
        new("custom_apply_to_products", 71, "Apply To Products", "select", "int", Store) { Options = s_yesNo },
        new("filter_price_range", 72, "Layered Navigation Price Step", "text", "decimal", Store),
        new("url_key", 153, "URL Key", "text", "varchar", Store),
        new("url_path", 154, "URL Path", "", "varchar", Store) { Traits = Hidden },
    ];

    private static (string Value, string Label)[] SortOrders => [("position", "Position"), ("name", "Product Name"), ("price", "Price")];
}
