using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

public sealed class LinkTests
{
    [Fact]
    public async Task Links_are_replaced_by_type_saved_one_by_one_and_removed()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.OkAsync("POST", "/V1/products/24-MB02/links", """{"items":[{"sku":"24-MB02","link_type":"related","linked_product_sku":"24-wb01","linked_product_type":"virtual","position":2},{"sku":"24-MB02","link_type":"upsell","linked_product_sku":"24-WB02","position":1}]}""");
        await tenant.OkAsync("POST", "/V1/products/24-MB02/links", """{"items":[{"link_type":"related","linked_product_sku":"24-WB03","position":4}]}""");
        await tenant.OkAsync("PUT", "/V1/products/24-MB02/links", """{"entity":{"sku":"24-MB02","link_type":"related","linked_product_sku":"24-WB01","position":1}}""");
        await tenant.OkAsync("PUT", "/V1/products/24-MB02/links", """{"entity":{"sku":"24-MB02","link_type":"related","linked_product_sku":"24-WB03","position":9}}""");

        var related = await tenant.OkAsync("GET", "/V1/products/24-MB02/links/related");

        Assert.Equal("""[{"sku":"24-MB02","link_type":"related","linked_product_sku":"24-WB01","linked_product_type":"simple","position":1},{"sku":"24-MB02","link_type":"related","linked_product_sku":"24-WB03","linked_product_type":"simple","position":9}]""", related.GetRawText());
        Assert.Equal(["24-WB01", "24-WB02", "24-WB03"], (await tenant.ProductAsync("24-MB02")).List("product_links").Select(link => link.Text("linked_product_sku")!).Order(StringComparer.Ordinal));
        Assert.True((await tenant.OkAsync("DELETE", "/V1/products/24-MB02/links/related/24-WB01")).GetBoolean());
        Assert.Equal("24-WB03", Assert.Single((await tenant.OkAsync("GET", "/V1/products/24-MB02/links/related")).EnumerateArray()).Text("linked_product_sku"));
    }

    [Fact]
    public async Task What_a_grouped_product_is_made_of_has_quantities()
    {
        await using var tenant = await Tenant.StartAsync();

        var product = await tenant.CreateAsync("KIT", """{"type_id":"grouped","product_links":[{"sku":"KIT","link_type":"associated","linked_product_sku":"24-MB01","position":1,"extension_attributes":{"qty":3}}]}""");

        Assert.Equal(3, product.List("product_links").Single().Extension("qty").GetInt32());
        Assert.Equal("""[{"code":"position","type":"int"},{"code":"qty","type":"decimal"}]""", (await tenant.OkAsync("GET", "/V1/products/links/associated/attributes")).GetRawText());
        Assert.Equal("""[{"code":"position","type":"int"}]""", (await tenant.OkAsync("GET", "/V1/products/links/upsell/attributes")).GetRawText());
        Assert.Equal("""[{"code":1,"name":"related"},{"code":5,"name":"crosssell"},{"code":4,"name":"upsell"},{"code":3,"name":"associated"}]""", (await tenant.OkAsync("GET", "/V1/products/links/types")).GetRawText());
    }

    [Fact]
    public async Task Links_that_lead_nowhere_are_refused()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The Product with the \"%1\" SKU doesn't exist.", ["none"], "PUT", "/V1/products/24-MB02", """{"product":{"name":"Lost","product_links":[{"link_type":"related","linked_product_sku":"none"}]}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The \"%1\" link type wasn't found. Verify the type and try again.", ["friend"], "POST", "/V1/products/24-MB02/links", """{"items":[{"link_type":"friend","linked_product_sku":"24-MB01"}]}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The \"%1\" link type wasn't found. Verify the type and try again.", ["friend"], "GET", "/V1/products/24-MB02/links/friend");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "Product %1 doesn't have linked %2 as %3", ["24-MB02", "24-MB09", "upsell"], "DELETE", "/V1/products/24-MB02/links/upsell/24-MB09");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Invalid value of \"%value\" provided for the %fieldName field.", ["items", "empty array"], "POST", "/V1/products/24-MB02/links", """{"items":[]}""");
    }
}
