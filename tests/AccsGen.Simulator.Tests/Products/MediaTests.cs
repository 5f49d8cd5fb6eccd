using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

public sealed class MediaTests
{
    private const string Image = """{"base64_encoded_data":"aGk=","type":"image/png","name":"Photo.png"}""";

    [Fact]
    public async Task An_image_lives_through_create_update_and_delete_in_both_views()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.SendAsync("POST", "/V1/products/24-WB02/media", $$$"""{"entry":{"media_type":"image","label":"New","position":4,"disabled":false,"types":["image","small_image"],"content":{{{Image}}}}}""", store: "all");
        var id = created.Json.GetString();

        // Root scalars are not cast (accs-wire.md, section 14).
        Assert.Equal(JsonValueKind.String, created.Json.ValueKind);
        var entry = await tenant.OkAsync("GET", $"/V1/products/24-WB02/media/{id}");
        Assert.Equal(("New", 4L, false, "/p/h/photo.png"), (entry.Text("label"), entry.Integer("position"), entry.Flag("disabled"), entry.Text("file")));
        Assert.Equal(entry.GetRawText(), (await tenant.OkAsync("GET", "/V1/products/24-WB02/media")).EnumerateArray().Last().GetRawText());
        var product = await tenant.ProductAsync("24-WB02");
        Assert.Equal(entry.GetRawText(), product.List("media_gallery_entries").Last().GetRawText());
        Assert.Equal(("/p/h/photo.png", "/p/h/photo.png"), (product.Custom("image"), product.Custom("small_image")));

        Assert.True((await tenant.OkAsync("PUT", $"/V1/products/24-WB02/media/{id}", $$$"""{"entry":{"id":{{{id}}},"label":"Changed","types":["thumbnail"]}}""", "all")).GetBoolean());
        product = await tenant.ProductAsync("24-WB02");
        Assert.Equal(("Changed", """["thumbnail"]"""), (product.List("media_gallery_entries").Last().Text("label"), product.List("media_gallery_entries").Last().Member("types").GetRawText()));
        Assert.Equal((null, "/p/h/photo.png"), (product.Custom("image"), product.Custom("thumbnail")));

        Assert.True((await tenant.OkAsync("DELETE", $"/V1/products/24-WB02/media/{id}")).GetBoolean());
        product = await tenant.ProductAsync("24-WB02");
        Assert.Null(product.Custom("thumbnail"));
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The image doesn't exist. Verify and try again.", [], "GET", $"/V1/products/24-WB02/media/{id}");
    }

    [Fact]
    public async Task A_list_of_entries_takes_the_place_of_the_gallery()
    {
        await using var tenant = await Tenant.StartAsync();
        var first = await AddAsync(tenant, "24-WB02", "One");
        var second = await AddAsync(tenant, "24-WB02", "Two");

        var product = await tenant.UpdateAsync("24-WB02", $$"""{"media_gallery_entries":[{"id":{{second}},"label":"Second"},{"media_type":"image","label":"Third","content":{{Image}} } ]}""");

        var entries = product.List("media_gallery_entries").ToList();
        Assert.Equal(["Second", "Third"], entries.Select(entry => entry.Text("label")));
        Assert.Equal(second, entries[0].Integer("id"));
        Assert.DoesNotContain(entries, entry => entry.Integer("id") == first);
        Assert.Equal(3, entries.Select(entry => entry.Integer("id")).Append(first).Distinct().Count());
        // A file that is there already gets a number.
        Assert.Equal(["/p/h/photo_1.png", "/p/h/photo_2.png"], entries.Select(entry => entry.Text("file")));
    }

    [Fact]
    public async Task An_attribute_that_names_a_file_gives_its_entry_the_role()
    {
        await using var tenant = await Tenant.StartAsync();
        await AddAsync(tenant, "24-WB02", "One");

        var product = await tenant.UpdateAsync("24-WB02", """{"custom_attributes":[{"attribute_code":"swatch_image","value":"/p/h/photo.png"}]}""");

        Assert.Equal("""["swatch_image"]""", product.List("media_gallery_entries").Last().Member("types").GetRawText());
    }

    [Theory]
    [InlineData("""{"base64_encoded_data":"<data>","type":"image/png","name":"a.png"}""", "The image content must be valid base64 encoded data.")]
    [InlineData("""{"base64_encoded_data":"aGk=","type":"text/plain","name":"a.png"}""", "The image MIME type is not valid or not supported.")]
    [InlineData("""{"base64_encoded_data":"aGk=","type":"image/png","name":"a/b.png"}""", "Provided image name contains forbidden characters.")]
    [InlineData("null", "The image content is invalid. Verify the content and try again.")]
    public async Task What_is_no_image_is_refused(string content, string message)
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, message, [], "POST", "/V1/products/24-WB02/media", $$$"""{"entry":{"media_type":"image","content":{{{content}}}}}""");
    }

    [Fact]
    public async Task Entries_that_are_not_there_are_404()
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No image with the provided ID was found. Verify the ID and try again.", [], "PUT", "/V1/products/24-WB02/media/9999", """{"entry":{"label":"x"}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No image with the provided ID was found. Verify the ID and try again.", [], "DELETE", "/V1/products/24-WB02/media/9999");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "The product with SKU \"%1\" does not exist.", ["nobody"], "GET", "/V1/products/nobody/media");
    }

    [Fact]
    public async Task Sets_have_media_types()
    {
        await using var tenant = await Tenant.StartAsync();

        var types = await tenant.OkAsync("GET", "/V1/products/media/types/Top");

        Assert.Equal(["image", "small_image", "thumbnail", "swatch_image"], types.EnumerateArray().Select(attribute => attribute.Text("attribute_code")!));
        Assert.Equal(0, (await tenant.OkAsync("GET", "/V1/products/media/types/Nothing")).GetArrayLength());
    }

    private static async Task<long> AddAsync(Tenant tenant, string sku, string label) => long.Parse(
        (await tenant.OkAsync("POST", $"/V1/products/{sku}/media", $$$"""{"entry":{"media_type":"image","label":"{{{label}}}","content":{{{Image}}}}}""", "all")).GetString()!, CultureInfo.InvariantCulture);
}
