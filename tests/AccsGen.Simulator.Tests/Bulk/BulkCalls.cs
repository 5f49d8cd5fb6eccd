using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Tests.Bulk;

/// <summary>What tests of bulk requests say often.</summary>
internal static class BulkCalls
{
    public const string Products = "/V1/async/bulk/products/bySku";

    /// <summary>A bulk that sets prices: <c>24-MB01</c> to 10, the next to 11, and so on.</summary>
    public static string Prices(params string[] skus) =>
        new JsonArray([.. skus.Select((sku, index) => new JsonObject { ["sku"] = sku, ["product"] = new JsonObject { ["price"] = 10 + index } })]).ToJsonString();

    /// <summary>Sends a bulk that is accepted.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> SendBulkAsync(this Tenant tenant, string method, string path, string body)
    {
        var answer = await tenant.SendAsync(method, path, body);
        Assert.True(answer.Status == HttpStatusCode.Accepted, answer.Text);
        return answer.Json.GetProperty("bulk_uuid").GetString()!;
    }

    public static Task<string> SetPricesAsync(this Tenant tenant, params string[] skus) => tenant.SendBulkAsync("PUT", Products, Prices(skus));

    /// <summary>The operations of a bulk, as the service tells them.</summary>
    public static async Task<List<JsonElement>> OperationsAsync(this Tenant tenant, string bulkUuid)
    {
        var answer = await tenant.GetAsync($"/V1/bulk/{bulkUuid}/detailed-status");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return [.. answer.Json.GetProperty("operations_list").EnumerateArray()];
    }

    /// <summary>The states of a bulk's operations, one digit each.</summary>
    public static async Task<string> StatesAsync(this Tenant tenant, string bulkUuid)
    {
        var answer = await tenant.GetAsync($"/V1/bulk/{bulkUuid}/status");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return string.Concat(answer.Json.GetProperty("operations_list").EnumerateArray().Select(operation => operation.GetProperty("status").GetInt32()));
    }

    public static async Task<decimal> PriceAsync(this Tenant tenant, string sku) => (await tenant.GetAsync($"/V1/products/{sku}")).Json.GetProperty("price").GetDecimal();
}
