using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>A product of which nothing was said but its SKU and type, with all the members that the service answers always.</summary>
internal static class ProductDefaults
{
    private const int Enabled = 1;
    private const int CatalogAndSearch = 4;

    public static JsonObject New(long id, string sku, string type, string createdAt, string updatedAt)
    {
        var extension = new JsonObject
        {
            ["website_ids"] = new JsonArray(1),
            ["category_links"] = new JsonArray(),
            ["stock_item"] = StockItem(id),
        };
        if (type == "configurable")
        {
            extension["configurable_product_options"] = new JsonArray();
            extension["configurable_product_links"] = new JsonArray();
        }
        return new JsonObject
        {
            ["id"] = id,
            ["sku"] = sku,
            ["name"] = "",
            ["attribute_set_id"] = 4,
            ["price"] = 0,
            ["status"] = Enabled,
            ["visibility"] = CatalogAndSearch,
            ["type_id"] = type,
            ["created_at"] = createdAt,
            ["updated_at"] = updatedAt,
            ["extension_attributes"] = extension,
            ["product_links"] = new JsonArray(),
            ["options"] = new JsonArray(),
            ["media_gallery_entries"] = new JsonArray(),
            ["tier_prices"] = new JsonArray(),
            ["custom_attributes"] = new JsonArray(),
        };
    }

    public static long IdOf(JsonObject product) => (long)product["id"]!;

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
