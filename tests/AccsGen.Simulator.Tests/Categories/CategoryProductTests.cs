using AccsGen.Simulator.State;
using AccsGen.Simulator.Tests.Products;

namespace AccsGen.Simulator.Tests.Categories;

public sealed class CategoryProductTests
{
    [Fact]
    public async Task Products_and_categories_tell_the_same()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.True((await tenant.OkAsync("POST", "/V1/categories/11/products", """{"productLink":{"sku":"24-MB01","position":7,"category_id":"11"}}""")).GetBoolean());
        await tenant.OkAsync("PUT", "/V1/categories/11/products", """{"productLink":{"sku":"24-MB02","position":3}}""");
        await tenant.UpdateAsync("24-MB03", """{"custom_attributes":[{"attribute_code":"category_ids","value":["11"]}]}""");

        var rows = (await tenant.OkAsync("GET", "/V1/categories/11/products")).EnumerateArray().ToList();
        Assert.Equal([("24-MB03", 0L), ("24-MB02", 3L), ("24-MB01", 7L)], rows.Where(row => row.Text("sku")!.StartsWith("24-", StringComparison.Ordinal)).Select(row => (row.Text("sku")!, row.Integer("position")!.Value)));
        Assert.All(rows, row => Assert.Equal("11", row.Text("category_id")));
        var product = await tenant.ProductAsync("24-MB01");
        Assert.Equal("""["3","4","11"]""", product.CustomAttribute("category_ids").GetRawText());
        Assert.Contains("""{"position":7,"category_id":"11"}""", product.Extension("category_links").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(13, (await tenant.OkAsync("GET", "/V1/categories?rootCategoryId=11")).Integer("product_count"));
        Assert.Equal(13, (await tenant.OkAsync("GET", "/V1/products?searchCriteria[filterGroups][0][filters][0][field]=category_id&searchCriteria[filterGroups][0][filters][0][value]=11")).Integer("total_count"));

        Assert.True((await tenant.OkAsync("DELETE", "/V1/categories/11/products/24-MB01")).GetBoolean());
        Assert.Equal("""["3","4"]""", (await tenant.ProductAsync("24-MB01")).CustomAttribute("category_ids").GetRawText());
    }

    [Fact]
    public async Task Both_must_be_there()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", "99"], "GET", "/V1/categories/99/products");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The product with SKU \"%1\" does not exist.", ["none"], "POST", "/V1/categories/11/products", """{"productLink":{"sku":"none","category_id":"11"}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The category doesn't contain the specified product.", [], "DELETE", "/V1/categories/11/products/24-MB01");
    }
}
