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

    /// <summary>Sends what must be accepted.</summary>
    public static async Task<Answer> SucceedAsync(this Tenant tenant, string method, string path, string? body = null)
    {
        var answer = await tenant.SendAsync(method, path, body);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{method} {path}: {(int)answer.Status} {answer.Text}");
        return answer;
    }

    /// <summary>Sends what must be refused, as <c>400 the message with its values filled in</c>, its single errors after it.</summary>
    public static async Task<string> RefusalAsync(this Tenant tenant, string method, string path, string? body = null)
    {
        var answer = await tenant.SendAsync(method, path, body);
        return $"{(int)answer.Status} {Text(answer.Json)}";
    }

    private static string Text(JsonElement error)
    {
        var text = error.GetProperty("message").GetString()!;
        if (error.TryGetProperty("parameters", out var parameters))
        {
            var values = parameters.ValueKind == JsonValueKind.Array
                ? parameters.EnumerateArray().Select((value, index) => ($"%{index + 1}", value.ToString()))
                : parameters.EnumerateObject().Select(value => ("%" + value.Name, value.Value.ToString())).OrderByDescending(value => value.Item1.Length);
            text = values.Aggregate(text, (current, value) => current.Replace(value.Item1, value.Item2, StringComparison.Ordinal));
        }
        return error.TryGetProperty("errors", out var errors) ? string.Join(" | ", [text, .. errors.EnumerateArray().Select(Text)]) : text;
    }
}
