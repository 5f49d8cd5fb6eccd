using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

public sealed class DownloadableTests
{
    [Fact]
    public async Task Links_live_through_create_update_and_delete_in_both_views()
    {
        await using var tenant = await Tenant.StartAsync();

        var id = (await tenant.OkAsync("POST", "/V1/products/DL-01/downloadable-links", """{"link":{"title":"Chapter 1","sort_order":3,"is_shareable":1,"price":2.5,"number_of_downloads":5,"link_type":"file","link_file_content":{"file_data":"aGk=","name":"Chapter.mp4"},"sample_type":"url","sample_url":"https://example.com/trailer"}}""", "all")).GetInt64();

        var link = (await tenant.OkAsync("GET", "/V1/products/DL-01/downloadable-links")).EnumerateArray().Last();
        Assert.Equal((id, "Chapter 1", "file", "/c/h/Chapter.mp4", 2.5m), (link.Integer("id"), link.Text("title"), link.Text("link_type"), link.Text("link_file"), link.Number("price")));
        Assert.False(link.TryGetProperty("link_file_content", out _));
        Assert.Equal(link.GetRawText(), (await tenant.ProductAsync("DL-01")).Extension("downloadable_product_links").EnumerateArray().Last().GetRawText());

        Assert.Equal(id, (await tenant.OkAsync("PUT", $"/V1/products/DL-01/downloadable-links/{id}", """{"link":{"title":"Kapitel 1","price":3,"link_type":"url","link_url":"https://example.com/1"},"isGlobalScopeContent":false}""", "de")).GetInt64());
        Assert.Equal("Kapitel 1", await TitleAsync("de"));
        Assert.Equal("Chapter 1", await TitleAsync("default"));
        await tenant.OkAsync("PUT", $"/V1/products/DL-01/downloadable-links/{id}", """{"link":{"title":"Part 1"},"isGlobalScopeContent":true}""", "de");
        Assert.Equal("Part 1", await TitleAsync("default"));

        Assert.True((await tenant.OkAsync("DELETE", $"/V1/products/downloadable-links/{id}")).GetBoolean());
        Assert.Single((await tenant.OkAsync("GET", "/V1/products/DL-01/downloadable-links")).EnumerateArray());

        async Task<string?> TitleAsync(string store) => (await tenant.OkAsync("GET", "/V1/products/DL-01/downloadable-links", store: store)).EnumerateArray().Last().Text("title");
    }

    [Fact]
    public async Task Samples_live_through_create_update_and_delete()
    {
        await using var tenant = await Tenant.StartAsync();

        var id = (await tenant.OkAsync("POST", "/V1/products/DL-01/downloadable-links/samples", """{"sample":{"title":"Trailer","sort_order":1,"sample_type":"url","sample_url":"https://example.com/t"},"isGlobalScopeContent":true}""")).GetInt64();
        Assert.Equal(id, (await tenant.OkAsync("PUT", $"/V1/products/DL-01/downloadable-links/samples/{id}", """{"sample":{"title":"Teaser","sort_order":2},"isGlobalScopeContent":true}""")).GetInt64());

        var sample = Assert.Single((await tenant.OkAsync("GET", "/V1/products/DL-01/downloadable-links/samples")).EnumerateArray());
        Assert.Equal(("Teaser", 2L, "https://example.com/t"), (sample.Text("title"), sample.Integer("sort_order"), sample.Text("sample_url")));
        Assert.Equal(sample.GetRawText(), (await tenant.ProductAsync("DL-01")).Extension("downloadable_product_samples")[0].GetRawText());
        Assert.True((await tenant.OkAsync("DELETE", $"/V1/products/downloadable-links/samples/{id}")).GetBoolean());
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No downloadable sample with the provided ID was found. Verify the ID and try again.", [], "DELETE", $"/V1/products/downloadable-links/samples/{id}");
    }

    [Fact]
    public async Task A_product_comes_with_its_links_and_samples()
    {
        await using var tenant = await Tenant.StartAsync();

        var product = await tenant.CreateAsync("DL-NEW", """{"type_id":"downloadable","extension_attributes":{"downloadable_product_links":[{"title":"B","sort_order":2,"link_type":"url","link_url":"https://example.com/b"},{"title":"A","sort_order":1,"link_type":"url","link_url":"https://example.com/a"}],"downloadable_product_samples":[]}}""");

        Assert.Equal(["A", "B"], product.Extension("downloadable_product_links").EnumerateArray().Select(link => link.Text("title")));
        var kept = product.Extension("downloadable_product_links")[1];
        var updated = await tenant.UpdateAsync("DL-NEW", $$$"""{"extension_attributes":{"downloadable_product_links":[{{{kept.GetRawText()}}}]}}""");
        Assert.Equal(kept.GetRawText(), Assert.Single(updated.Extension("downloadable_product_links").EnumerateArray()).GetRawText());
    }

    [Theory]
    [InlineData("DL-01", """{"link_type":"url","link_url":"https://example.com"}""", "The link title is empty. Enter the link title and try again.")]
    [InlineData("DL-01", """{"title":"T","link_type":"mail"}""", "The link type is invalid. Verify and try again.")]
    [InlineData("DL-01", """{"title":"T","link_type":"url","link_url":"nowhere"}""", "The link information is invalid. Verify the link and try again.")]
    [InlineData("DL-01", """{"title":"T","link_type":"url","link_url":"https://example.com","price":-1}""", "The link information is invalid. Verify the link and try again.")]
    [InlineData("DL-01", """{"title":"T","link_type":"file","link_file_content":{"file_data":"<>","name":"a"}}""", "Provided content must be valid base64 encoded data.")]
    [InlineData("DL-01", """{"title":"T","link_type":"url","link_url":"https://example.com","sample_type":"tape"}""", "The link sample type is invalid. Verify and try again.")]
    [InlineData("24-MB01", """{"title":"T","link_type":"url","link_url":"https://example.com"}""", "The product needs to be the downloadable type. Verify the product and try again.")]
    public async Task What_is_no_link_is_refused(string sku, string link, string message)
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, message, [], "POST", $"/V1/products/{sku}/downloadable-links", $$"""{"link":{{link}}}""");
    }

    [Fact]
    public async Task Links_of_other_products_are_told_from_those_of_none()
    {
        await using var tenant = await Tenant.StartAsync();
        var other = (await tenant.OkAsync("GET", "/V1/products/DL-02/downloadable-links"))[0].Integer("id");
        const string body = """{"link":{"title":"T"}}""";

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "The downloadable link isn't related to the product. Verify the link and try again.", [], "PUT", $"/V1/products/DL-01/downloadable-links/{other}", body);
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No downloadable link with the provided ID was found. Verify the ID and try again.", [], "PUT", "/V1/products/DL-01/downloadable-links/9999", body);
        Assert.Equal(0, (await tenant.OkAsync("GET", "/V1/products/24-MB01/downloadable-links")).GetArrayLength());
    }
}
