using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products.Media;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>A product of which nothing was said but its SKU and type, with all the members that the service answers always.</summary>
internal static class ProductDefaults
{
    private const int Enabled = 1;
    private const int CatalogAndSearch = 4;

    public static void Complete(JsonObject product, string now)
    {
        var id = IdOf(product);
        product["type_id"] ??= "simple";
        product["name"] ??= "";
        product["attribute_set_id"] ??= 4;
        product["price"] ??= 0;
        product["status"] ??= Enabled;
        product["visibility"] ??= CatalogAndSearch;
        product["created_at"] ??= now;
        product["updated_at"] ??= now;
        var extension = product.ObjectOf("extension_attributes");
        extension["website_ids"] ??= new JsonArray(1);
        extension["category_links"] ??= new JsonArray();
        CompleteStockItem(extension.ObjectOf("stock_item"), id);
        foreach (var list in ProductTypes.ExtensionsOf(product.Text("type_id")!))
            extension[list] ??= new JsonArray();
        foreach (var list in (string[])["product_links", "options", "media_gallery_entries", "tier_prices", "custom_attributes"])
            product[list] ??= new JsonArray();
        ProductCategories.Complete(product);
        MediaRoles.Adopt(product);
    }

    private static void CompleteStockItem(JsonObject given, long id)
    {
        foreach (var (name, value) in StockItem(id))
        {
            if (!given.ContainsKey(name))
                given[name] = value?.DeepClone();
        }
    }

    public static long IdOf(JsonObject product) => product.Integer("id")!.Value;

    private static JsonObject StockItem(long id) => new()
    {
        ["item_id"] = id,
        ["product_id"] = id,
        ["stock_id"] = 1,
        ["qty"] = 0,
        ["is_in_stock"] = false,
        ["is_qty_decimal"] = false,
        ["show_default_notification_message"] = false,
        ["use_config_min_qty"] = true,
        ["min_qty"] = 0,
        ["use_config_min_sale_qty"] = 1,
        ["min_sale_qty"] = 1,
        ["use_config_max_sale_qty"] = true,
        ["max_sale_qty"] = 10_000,
        ["use_config_backorders"] = true,
        ["backorders"] = 0,
        ["use_config_notify_stock_qty"] = true,
        ["notify_stock_qty"] = 1,
        ["use_config_qty_increments"] = true,
        ["qty_increments"] = 0,
        ["use_config_enable_qty_inc"] = true,
        ["enable_qty_increments"] = false,
        ["use_config_manage_stock"] = true,
        ["manage_stock"] = true,
        ["low_stock_date"] = null,
        ["is_decimal_divided"] = false,
        ["stock_status_changed_auto"] = 0,
    };
}
