namespace AccsGen.Integration.Tests.Products;

/// <summary>What integrations do most, against products that the simulator keeps.</summary>
public sealed class ProductRoundTripTests
{
    [Fact]
    public async Task A_search_gives_every_product_once_page_by_page()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var skus = new List<string?>();

        for (var page = 1; ; page++)
        {
            var found = await tenant.Client.Products.SearchAsync(new SearchCriteria { PageSize = 60, CurrentPage = page }.OrderBy("entity_id"));
            skus.AddRange(found.Items!.Select(product => product.Sku));
            Assert.Equal(200, found.TotalCount);
            if (found.Items!.Count < 60)
                break;
        }

        Assert.Equal(200, skus.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(200, skus.Count);
        Assert.Equal(4, tenant.Simulator.Requests.Count);
    }

    [Fact]
    public async Task Groups_of_filters_narrow_a_search()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var criteria = new SearchCriteria { PageSize = 200 }.Where("type_id", "simple,configurable", "in").Where("price", "50", "gteq").OrderBy("price", descending: true);

        var found = (await tenant.Client.Products.SearchAsync(criteria)).Items!;

        Assert.NotEmpty(found);
        Assert.All(found, product => Assert.True(product is { TypeId: "simple" or "configurable", Price: >= 50 }));
        Assert.Equal(found.Select(product => product.Price).OrderDescending(), found.Select(product => product.Price));
    }

    [Fact]
    public async Task An_update_sends_the_member_that_was_assigned_and_nothing_else()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var before = await tenant.Client.Products.GetAsync("24-MB01");

        var answered = await tenant.Client.Products.UpdateAsync("24-MB01", new Product { Price = 39.90m });

        Assert.Equal("""{"product":{"price":39.90}}""", System.Text.Encoding.UTF8.GetString(tenant.Simulator.Requests.Latest.Body.Span));
        Assert.Equal(39.90m, answered.Price);
        var after = await tenant.Client.Products.GetAsync("24-MB01");
        Assert.Equal(39.90m, after.Price);
        Assert.Equal(before.Name, after.Name);
        Assert.Equal(before.CustomAttributes.Select(attribute => attribute.Code), after.CustomAttributes.Select(attribute => attribute.Code));
    }

    [Fact]
    public async Task What_was_read_is_written_back_as_it_came()
    {
        await using var tenant = await SimulatedTenant.StartAsync();
        var product = await tenant.Client.Products.GetAsync("24-MB01");
        var read = JsonNode.Parse(tenant.LatestAnswer)!;

        product.Name = "Changed";
        await tenant.Client.Products.UpdateAsync("24-MB01", product);

        var sent = JsonNode.Parse(tenant.Simulator.Requests.Latest.Body.Span)!["product"]!;
        read["name"] = "Changed";
        Assert.True(JsonNode.DeepEquals(read, sent), $"Read: {read.ToJsonString()}\nSent: {sent.ToJsonString()}");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a+b")]
    [InlineData("50%")]
    [InlineData("%2F")]
    [InlineData("with space")]
    [InlineData("Größe ü")]
    [InlineData("a/b+c %ü?&#=;:@\"'<>[]{}|\\^`~")]
    [InlineData("...")]
    public async Task A_product_of_any_SKU_can_be_created_read_found_updated_and_deleted(string sku)
    {
        await using var tenant = await SimulatedTenant.StartAsync(options => options.Seed = SimulatorSeed.Empty);
        var products = tenant.Client.Products;

        var created = await products.CreateAsync(new Product { Sku = sku, Name = "Bag", AttributeSetId = 4, Price = 10.5m, TypeId = "simple" });
        var read = await products.GetAsync(sku);
        var found = await products.SearchAsync(new SearchCriteria().Where("sku", sku));
        var updated = await products.UpdateAsync(sku, new Product { Name = "Bäg" });
        var deleted = await products.DeleteAsync(sku);

        Assert.Equal(sku, created.Sku);
        Assert.Equal((sku, "Bag", 10.5m), (read.Sku, read.Name, read.Price));
        Assert.Equal(sku, Assert.Single(found.Items!).Sku);
        Assert.Equal("Bäg", updated.Name);
        Assert.True(deleted);
        var missing = await Assert.ThrowsAsync<AccsNotFoundException>(() => products.GetAsync(sku));
        Assert.Equal($"The product with SKU \"{sku}\" does not exist.", missing.ApiMessage);
    }

    [Fact]
    public async Task A_missing_product_is_a_typed_error_with_its_message_filled_in()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        var missing = await Assert.ThrowsAsync<AccsNotFoundException>(() => tenant.Client.Products.GetAsync("no/such+sku"));

        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("The product with SKU \"no/such+sku\" does not exist.", missing.ApiMessage);
        Assert.Contains("GET /V1/products/{sku}", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_the_shop_is_a_typed_error()
    {
        await using var tenant = await SimulatedTenant.StartAsync();

        var refused = await Assert.ThrowsAsync<AccsValidationException>(() => tenant.Client.Products.CreateAsync(new Product { Sku = "new", Name = "No attribute set" }));

        Assert.Equal("Invalid product data: Invalid attribute set entity type", refused.ApiMessage);
    }
}
