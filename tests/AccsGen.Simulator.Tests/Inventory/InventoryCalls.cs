namespace AccsGen.Simulator.Tests.Inventory;

/// <summary>What the tests of inventory ask again and again.</summary>
internal static class InventoryCalls
{
    /// <summary>What lies of a product where, as <c>default 79/1, east 9/1</c>: quantity and status.</summary>
    public static async Task<string> ItemsAsync(this Tenant tenant, string sku)
    {
        var answer = await tenant.GetAsync($"/V1/inventory/source-items?searchCriteria[filterGroups][0][filters][0][field]=sku&searchCriteria[filterGroups][0][filters][0][value]={Uri.EscapeDataString(sku)}");
        return string.Join(", ", answer.Json.GetProperty("items").EnumerateArray()
            .Select(item => $"{item.GetProperty("source_code")} {item.GetProperty("quantity")}/{item.GetProperty("status")}").Order(StringComparer.Ordinal));
    }

    /// <summary>The stock item of a product as the product shows it, as <c>79 True</c>.</summary>
    public static async Task<string> StockItemAsync(this Tenant tenant, string sku)
    {
        var answer = await tenant.GetAsync($"/V1/products/{Uri.EscapeDataString(sku)}");
        var item = answer.Json.GetProperty("extension_attributes").GetProperty("stock_item");
        return $"{item.GetProperty("qty")} {item.GetProperty("is_in_stock")}";
    }

    public static async Task<decimal> SalableAsync(this Tenant tenant, string sku, int stockId = 1)
    {
        var answer = await tenant.GetAsync($"/V1/inventory/get-product-salable-quantity/{Uri.EscapeDataString(sku)}/{stockId}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json.GetDecimal();
    }
}
