using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

public sealed class WebsiteTests
{
    [Fact]
    public async Task Products_are_put_into_websites_and_taken_out()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.True((await tenant.OkAsync("POST", "/V1/products/24-MB02/websites", """{"productWebsiteLink":{"sku":"24-MB02","website_id":2}}""")).GetBoolean());
        var both = await tenant.ProductAsync("24-MB02");
        Assert.True((await tenant.OkAsync("DELETE", "/V1/products/24-MB02/websites/1")).GetBoolean());
        Assert.True((await tenant.OkAsync("DELETE", "/V1/products/24-MB02/websites/1")).GetBoolean());
        var one = await tenant.ProductAsync("24-MB02");
        await tenant.OkAsync("PUT", "/V1/products/24-MB02/websites", """{"productWebsiteLink":{"website_id":1}}""");

        Assert.Equal(("[1,2]", "[2]"), (both.Extension("website_ids").GetRawText(), one.Extension("website_ids").GetRawText()));
        Assert.Equal(1, (await tenant.OkAsync("GET", "/V1/products?searchCriteria[filterGroups][0][filters][0][field]=website_id&searchCriteria[filterGroups][0][filters][0][value]=2&searchCriteria[filterGroups][1][filters][0][field]=sku&searchCriteria[filterGroups][1][filters][0][value]=24-MB02")).Integer("total_count"));
    }

    [Fact]
    public async Task Websites_must_exist()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = (await tenant.ProductAsync("24-MB02")).Integer("id");

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Could not assign product \"%1\" to websites \"%2\"", [$"{id}", "1, 7"], "POST", "/V1/products/24-MB02/websites", """{"productWebsiteLink":{"sku":"24-MB02","website_id":7}}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "There are not websites for assign to product", [], "POST", "/V1/products/24-MB02/websites", """{"productWebsiteLink":{"sku":"24-MB02"}}""");
    }
}
