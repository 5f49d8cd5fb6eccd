using static AccsGen.Simulator.Entities.Attributes.AttributeTraits;
using static AccsGen.Simulator.Entities.Scopes.AttributeScope;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>
/// The attributes of products that a tenant has from its first day on, and those that the demo catalogue and the documentation's tutorials choose variants by: color, size, material, pattern. Prices are global, as long as
/// the tenant isn't set to prices by website.
/// </summary>
internal static class StandardProductAttributes
{
    public const string Details = "Product Details";
    public const string Content = "Content";
    public const string Images = "Images";
    public const string Search = "Search Engine Optimization";
    public const string Pricing = "Advanced Pricing";
    public const string Design = "Design";
    public const string Schedule = "Schedule Design Update";
    public const string Bundle = "Bundle Items";
    public const string Gift = "Gift Options";
    public const string Automatic = "Autosettings";

    private static readonly (string Value, string Label)[] s_yesNo = [("1", "Yes"), ("0", "No")];

    private static readonly string[] s_priced = ["simple", "virtual", "bundle", "downloadable", "giftcard"];

    /// <summary>The groups of a set, in their order.</summary>
    public static IReadOnlyList<string> Groups { get; } = [Details, Content, Images, Search, Pricing, Design, Schedule, Bundle, Gift, Automatic];

    public static IReadOnlyList<AttributeDefinition> All { get; } =
    [
        new("name", 73, "Product Name", "text", "varchar", Store) { Traits = Required | Searchable | Listed | Sortable, Group = Details },
        new("sku", 74, "SKU", "text", "static", Global) { Traits = Required | Unique | Searchable | Comparable, Group = Details },
        new("description", 75, "Description", "textarea", "text", Store) { Traits = Searchable | Comparable | Html, Group = Content },
        new("short_description", 76, "Short Description", "textarea", "text", Store) { Traits = Searchable | Comparable | Html | Listed, Group = Content },
        new("price", 77, "Price", "price", "decimal", Global) { Traits = Required | Searchable | Listed | Sortable | Filterable, AppliesTo = s_priced, Group = Details },
        new("special_price", 78, "Special Price", "price", "decimal", Global) { Traits = Listed, AppliesTo = s_priced, Group = Pricing },
        new("special_from_date", 79, "Special Price From Date", "date", "datetime", Website) { Traits = Listed, AppliesTo = s_priced, Group = Pricing },
        new("special_to_date", 80, "Special Price To Date", "date", "datetime", Website) { Traits = Listed, AppliesTo = s_priced, Group = Pricing },
        new("cost", 81, "Cost", "price", "decimal", Global) { Traits = UserDefined, AppliesTo = ["simple", "virtual", "downloadable"], Group = Pricing },
        new("weight", 82, "Weight", "weight", "decimal", Global) { AppliesTo = ["simple", "virtual", "bundle", "downloadable", "configurable", "giftcard"], Group = Details },
        new("manufacturer", 83, "Manufacturer", "select", "int", Global) { Traits = UserDefined | Searchable | Comparable | Filterable, Group = Details },
        new("meta_title", 84, "Meta Title", "text", "varchar", Store) { Group = Search },
        new("meta_keyword", 85, "Meta Keywords", "textarea", "text", Store) { Group = Search },
        new("meta_description", 86, "Meta Description", "textarea", "varchar", Store) { Group = Search },
        new("image", 87, "Base", "media_image", "varchar", Store) { Traits = Listed, Group = Images },
        new("small_image", 88, "Small", "media_image", "varchar", Store) { Traits = Listed, Group = Images },
        new("thumbnail", 89, "Thumbnail", "media_image", "varchar", Store) { Traits = Listed, Group = Images },
        new("media_gallery", 90, "Media Gallery", "gallery", "static", Global) { Group = Images },
        new("tier_price", 92, "Tier Price", "text", "decimal", Global) { AppliesTo = s_priced, Group = Pricing },
        new("color", 93, "Color", "select", "int", Global) { Traits = UserDefined | Searchable | Comparable | Filterable | Listed, Options = Colors, Group = Details },
        new("news_from_date", 94, "Set Product as New from Date", "date", "datetime", Website) { Traits = Listed, Group = Details },
        new("news_to_date", 95, "Set Product as New to Date", "date", "datetime", Website) { Traits = Listed, Group = Details },
        new("gallery", 96, "Image Gallery", "gallery", "varchar", Global) { Group = Images },
        new("status", 97, "Enable Product", "select", "int", Website) { Traits = Searchable | Listed, Default = "1", Options = [("1", "Enabled"), ("2", "Disabled")], Source = "Magento\\Catalog\\Model\\Product\\Attribute\\Source\\Status", Group = Details },
        new("minimal_price", 98, "Minimal Price", "price", "decimal", Global) { Traits = Hidden, Group = Pricing },
        new("visibility", 99, "Visibility", "select", "int", Store) { Default = "4", Options = [("1", "Not Visible Individually"), ("2", "Catalog"), ("3", "Search"), ("4", "Catalog, Search")], Source = "Magento\\Catalog\\Model\\Product\\Visibility", Group = Details },
        new("custom_design", 100, "Theme", "select", "varchar", Store) { Group = Schedule },
        new("custom_design_from", 101, "Active From", "date", "datetime", Store) { Group = Schedule },
        new("custom_design_to", 102, "Active To", "date", "datetime", Store) { Group = Schedule },
        new("custom_layout_update", 103, "Layout Update XML", "textarea", "text", Store) { Group = Design },
        new("page_layout", 104, "Layout", "select", "varchar", Store) { Group = Design },
        new("category_ids", 105, "Categories", "text", "static", Global) { Group = Details },
        new("options_container", 106, "Display Product Options In", "select", "varchar", Store) { Default = "container2", Options = [("container1", "Product Info Column"), ("container2", "Block after Info Column")], Group = Design },
        new("required_options", 107, "Required Options", "", "static", Global) { Traits = Hidden | Listed, Group = Automatic },
        new("has_options", 108, "Has Options", "", "static", Global) { Traits = Hidden, Group = Automatic },
        new("image_label", 109, "Image Label", "text", "varchar", Store) { Traits = Hidden | Listed, Group = Images },
        new("small_image_label", 110, "Small Image Label", "text", "varchar", Store) { Traits = Hidden | Listed, Group = Images },
        new("thumbnail_label", 111, "Thumbnail Label", "text", "varchar", Store) { Traits = Hidden | Listed, Group = Images },
        new("created_at", 112, "Created At", "date", "static", Global) { Traits = Hidden, Group = Automatic },
        new("updated_at", 113, "Updated At", "date", "static", Global) { Traits = Hidden, Group = Automatic },
        new("country_of_manufacture", 114, "Country of Manufacture", "select", "varchar", Website) { Source = "Magento\\Catalog\\Model\\Product\\Attribute\\Source\\Countryofmanufacture", Group = Details },
        new("quantity_and_stock_status", 115, "Quantity", "select", "int", Global) { Default = "1", Options = [("1", "In Stock"), ("0", "Out of Stock")], Group = Details },
        new("custom_layout", 116, "New Layout", "select", "varchar", Store) { Group = Schedule },
        new("msrp", 117, "Minimum Advertised Price", "price", "decimal", Website) { Traits = Listed, AppliesTo = s_priced, Group = Pricing },
        new("msrp_display_actual_price_type", 118, "Display Actual Price", "select", "varchar", Website) { Default = "0", AppliesTo = s_priced, Options = [("0", "Use config"), ("1", "On Gesture"), ("2", "In Cart"), ("3", "Before Order Confirmation")], Group = Pricing },
        new("url_key", 119, "URL Key", "text", "varchar", Store) { Traits = Listed, Group = Search },
        new("url_path", 120, "URL Path", "", "varchar", Store) { Traits = Hidden, Group = Search },
        new("price_type", 121, "Dynamic Price", "boolean", "int", Global) { Traits = Required | Listed, Default = "0", AppliesTo = ["bundle"], Options = s_yesNo, Group = Details },
        new("sku_type", 122, "Dynamic SKU", "boolean", "int", Global) { Traits = Required, Default = "0", AppliesTo = ["bundle"], Options = s_yesNo, Group = Details },
        new("weight_type", 123, "Dynamic Weight", "boolean", "int", Global) { Traits = Required | Listed, Default = "0", AppliesTo = ["bundle"], Options = s_yesNo, Group = Details },
        new("price_view", 124, "Price View", "select", "int", Global) { Traits = Required | Listed, Default = "0", AppliesTo = ["bundle"], Options = [("0", "Price Range"), ("1", "As Low as")], Source = "Magento\\Bundle\\Model\\Product\\Attribute\\Source\\Price\\View", Group = Pricing },
        new("shipment_type", 125, "Ship Bundle Items", "select", "int", Global) { Traits = Required | Listed, Default = "0", AppliesTo = ["bundle"], Options = [("0", "Together"), ("1", "Separately")], Source = "Magento\\Bundle\\Model\\Product\\Attribute\\Source\\Shipment\\Type", Group = Bundle },
        new("links_purchased_separately", 126, "Links can be purchased separately", "", "int", Global) { Traits = Listed, Default = "0", AppliesTo = ["downloadable"], Group = Details },
        new("samples_title", 127, "Samples title", "", "varchar", Store) { AppliesTo = ["downloadable"], Group = Details },
        new("links_title", 128, "Links title", "", "varchar", Store) { AppliesTo = ["downloadable"], Group = Details },
        new("links_exist", 129, "Links exist", "", "int", Global) { Traits = Listed, Default = "0", AppliesTo = ["downloadable"], Group = Details },
        new("gift_message_available", 130, "Allow Gift Message", "boolean", "varchar", Global) { Options = s_yesNo, Group = Gift },
        new("gift_wrapping_available", 131, "Allow Gift Wrapping", "boolean", "varchar", Website) { Options = s_yesNo, Group = Gift },
        new("gift_wrapping_price", 132, "Price for Gift Wrapping", "price", "decimal", Website) { Group = Gift },
        new("swatch_image", 133, "Swatch", "media_image", "varchar", Store) { Traits = Listed, Group = Images },
        new("giftcard_amounts", 134, "Amounts", "price", "decimal", Global) { Traits = Listed, AppliesTo = ["giftcard"], Group = Details },
        new("allow_open_amount", 135, "Open Amount", "boolean", "int", Website) { Traits = Listed, Default = "0", AppliesTo = ["giftcard"], Options = s_yesNo, Group = Details },
        new("open_amount_min", 136, "Open Amount From", "price", "decimal", Website) { Traits = Listed, AppliesTo = ["giftcard"], Group = Details },
        new("open_amount_max", 137, "Open Amount To", "price", "decimal", Website) { Traits = Listed, AppliesTo = ["giftcard"], Group = Details },
        new("giftcard_type", 138, "Card Type", "select", "int", Global) { Traits = Listed, Default = "0", AppliesTo = ["giftcard"], Options = [("0", "Virtual"), ("1", "Physical"), ("2", "Combined")], Group = Details },
        new("is_redeemable", 139, "Is Redeemable", "boolean", "int", Store) { Traits = Listed, AppliesTo = ["giftcard"], Options = s_yesNo, Group = Details },
        new("tax_class_id", 140, "Tax Class", "select", "int", Website) { Traits = Searchable | Listed, Default = "2", Options = [("0", "None"), ("2", "Taxable Goods")], Source = "Magento\\Tax\\Model\\TaxClass\\Source\\Product", Group = Details },
        new("size", 141, "Size", "select", "int", Global) { Traits = UserDefined | Searchable | Comparable | Filterable | Listed, Options = Sizes, Group = Details },
        new("material", 142, "Material", "multiselect", "text", Global) { Traits = UserDefined | Searchable | Comparable | Filterable, Options = Materials, Group = Details },
        new("pattern", 143, "Pattern", "multiselect", "text", Global) { Traits = UserDefined | Searchable | Comparable | Filterable, Options = Patterns, Group = Details },
        new("lifetime", 144, "Lifetime (days)", "text", "int", Store) { Traits = Listed, AppliesTo = ["giftcard"], Group = Details },
        new("allow_message", 145, "Allow Message", "boolean", "int", Store) { Traits = Listed, AppliesTo = ["giftcard"], Options = s_yesNo, Group = Details },
        new("is_returnable", 146, "Enable RMA", "select", "varchar", Website) { Default = "2", Options = [("0", "No"), ("1", "Yes"), ("2", "Use config")], Group = Automatic },
    ];

    private static (string Value, string Label)[] Colors =>
        [("49", "Black"), ("50", "Blue"), ("51", "Red"), ("52", "Gray"), ("53", "Green"), ("54", "Orange"), ("55", "Purple"), ("56", "White"), ("57", "Yellow")];

    private static (string Value, string Label)[] Sizes => [("168", "S"), ("169", "M"), ("170", "L"), ("171", "XL"), ("172", "XS")];

    private static (string Value, string Label)[] Materials => [("148", "Cotton"), ("149", "Fleece"), ("150", "Hemp"), ("151", "Linen"), ("152", "Nylon"), ("153", "Polyester"), ("154", "Wool")];

    private static (string Value, string Label)[] Patterns => [("194", "Checked"), ("195", "Graphic Print"), ("196", "Solid"), ("197", "Striped")];
}
