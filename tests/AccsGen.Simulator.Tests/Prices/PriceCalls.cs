namespace AccsGen.Simulator.Tests.Prices;

/// <summary>What the tests of prices send again and again.</summary>
internal static class PriceCalls
{
    /// <summary>Saves prices of a kind (<c>base-prices</c>) and gives what failed, as <c>the message [value, value]</c>.</summary>
    public static async Task<IReadOnlyList<string>> FailuresAsync(this Tenant tenant, string kind, string prices, string method = "POST")
    {
        var answer = await tenant.SucceedAsync(method, "/V1/products/" + kind, $$"""{"prices":[{{prices}}]}""");
        return [.. answer.Json.EnumerateArray().Select(failure =>
            $"{failure.GetProperty("message").GetString()} [{string.Join(", ", failure.GetProperty("parameters").EnumerateArray().Select(value => value.ToString()))}]")];
    }

    /// <summary>What a kind of price says of products.</summary>
    public static async Task<string> PricesAsync(this Tenant tenant, string kind, params string[] skus) =>
        (await tenant.SucceedAsync("POST", $"/V1/products/{kind}-information", JsonSerializer.Serialize(new { skus }))).Text;

    /// <summary>The value of a custom attribute of a product; null where it has none.</summary>
    public static async Task<string?> AttributeAsync(this Tenant tenant, string sku, string code)
    {
        var product = (await tenant.GetAsync("/V1/products/" + Uri.EscapeDataString(sku))).Json;
        var attribute = product.GetProperty("custom_attributes").EnumerateArray().FirstOrDefault(attribute => attribute.GetProperty("attribute_code").GetString() == code);
        return attribute.ValueKind == JsonValueKind.Undefined ? null : attribute.GetProperty("value").GetString();
    }
}
