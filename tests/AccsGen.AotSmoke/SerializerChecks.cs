namespace AccsGen.AotSmoke;

/// <summary>Models in System.Text.Json without reflection: through their converter, and in types that the user declares.</summary>
internal static class SerializerChecks
{
    // System.Text.Json's generator doesn't see types that another generator makes in the same project, so a context can't name them.
    private static readonly JsonTypeInfo<Product> s_product = JsonMetadataServices.CreateValueInfo<Product>(SmokeContext.Default.Options, new AccsModelConverter<Product>());

    public static Task RunAsync()
    {
        const string json = """{"sku":"a","price":"1.50","tenant":[1]}""";
        var product = JsonSerializer.Deserialize(json, s_product);
        Check.Equal("model", 1.5m, product?.Price);
        Check.SameJson("model written", json, JsonSerializer.Serialize(product!, s_product));

        var message = JsonSerializer.Deserialize("""{"Body":{"b":[1,2]},"Attributes":{"stock":{"qty":"7"}}}""", SmokeContext.Default.Message);
        Check.Equal("raw JSON in a message", """{"b":[1,2]}""", message?.Body.ToString());
        Check.Equal("model in a message", """{"qty":"7"}""", message?.Attributes?["stock"]?.ToString());
        message!.Attributes!["more"] = RawJson.From(product);
        Check.SameJson(
            "message written", $$$"""{"Body":{"b":[1,2]},"Attributes":{"stock":{"qty":"7"},"more":{{{json}}}}}""", JsonSerializer.Serialize(message, SmokeContext.Default.Message));
        Check.Equal("raw JSON as a model", "a", message.Attributes["more"]?.AsModel<Product>()?.Sku);
        return Task.CompletedTask;
    }
}
