namespace AccsGen.Simulator.Tests.Edge;

public sealed class OtherSpecTests : IDisposable
{
    private const string Spec = """
        {"openapi":"3.1.0","info":{"title":"Products","version":"1"},"paths":{
          "/V1/products/{sku}":{"get":{"parameters":[{"name":"sku","in":"path","required":true,"schema":{"type":"string"}}],"responses":{"200":{"description":"","content":{"application/json":{"schema":{"$ref":"#/components/schemas/catalog-data-product-interface"}}}}}}}},
         "components":{"schemas":{"catalog-data-product-interface":{"type":"object","required":["sku","our_own"],"properties":{"sku":{"type":"string"},"our_own":{"type":"string"}}}}}}
        """;

    private readonly string _path = Path.GetTempFileName();

    public OtherSpecTests() => File.WriteAllText(_path, Spec);

    [Fact]
    public async Task Simulators_with_different_specs_share_a_seed_but_not_the_form_of_its_answers()
    {
        await using var usual = await Tenant.StartAsync();
        await using var other = await Tenant.StartAsync(options => options.SpecPath = _path);

        var asUsual = (await usual.SucceedAsync("GET", "/V1/products/24-MB05")).Json;
        var answer = (await other.SucceedAsync("GET", "/V1/products/24-MB05")).Json;

        Assert.False(asUsual.TryGetProperty("our_own", out _));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("our_own").ValueKind);
    }

    public void Dispose() => File.Delete(_path);
}
