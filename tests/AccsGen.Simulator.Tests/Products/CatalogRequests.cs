using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

/// <summary>Requests that the tests of the catalog make again and again.</summary>
internal static class CatalogRequests
{
    /// <summary>A request that must be accepted.</summary>
    public static async Task<JsonElement> OkAsync(this Tenant tenant, string method, string path, string? body = null, string? store = null)
    {
        var answer = await tenant.SendAsync(method, path, body, store: store);
        if (answer.Status != HttpStatusCode.OK)
            Assert.Fail($"{method} {path}: {(int)answer.Status} {answer.Text} {tenant.Simulator.Requests.Latest.Fault}");
        return answer.Json;
    }

    /// <summary>A request that must be refused, with this message as the service sends it, and its parameters in their order.</summary>
    public static async Task RefusedAsync(this Tenant tenant, HttpStatusCode status, string message, string[] parameters, string method, string path, string? body = null, string? store = null)
    {
        var before = tenant.SaveState();
        var answer = await tenant.SendAsync(method, path, body, store: store);

        Assert.Null(tenant.Simulator.Requests.Latest.Fault);
        Assert.Equal((status, message), (answer.Status, answer.Message));
        Assert.Equal(parameters, Parameters(answer.Json));
        Assert.Equal(before, tenant.SaveState());
    }

    public static Task<JsonElement> ProductAsync(this Tenant tenant, string sku, string? store = "all") => tenant.OkAsync("GET", $"/V1/products/{sku}", store: store);

    /// <param name="product">What is to be changed, as a JSON object.</param>
    public static Task<JsonElement> UpdateAsync(this Tenant tenant, string sku, string product, string? store = "all") =>
        tenant.OkAsync("PUT", $"/V1/products/{sku}", $$"""{"product":{{product}}}""", store);

    /// <summary>A simple product of the default set.</summary>
    /// <param name="product">More of it, as a JSON object.</param>
    public static Task<JsonElement> CreateAsync(this Tenant tenant, string sku, string product = "{}", string? store = "all") =>
        tenant.OkAsync("POST", "/V1/products", $$"""{"product":{"sku":"{{sku}}","name":"Name of {{sku}}","attribute_set_id":4{{(product == "{}" ? "}" : "," + product[1..])}}}""", store);

    /// <summary>Everything that the tenant holds.</summary>
    public static IReadOnlyList<string> SaveState(this Tenant tenant) =>
        [.. tenant.Simulator.State.Names.SelectMany(name => tenant.Simulator.State[name].Select(entity => $"{name} {entity.GetRawText()}"))];

    public static string? Custom(this JsonElement entity, string code) => entity.CustomAttribute(code) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static JsonElement Extension(this JsonElement entity, string name) => entity.Member("extension_attributes").Member(name);

    private static IEnumerable<string> Parameters(JsonElement error) => error.Member("parameters") switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(value => value.ToString()),
        { ValueKind: JsonValueKind.Object } named => named.EnumerateObject().Select(value => value.Value.ToString()),
        _ => [],
    };
}
