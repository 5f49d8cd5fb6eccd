using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

public sealed class CustomOptionTests
{
    private const string Engraving = """{"product_sku":"24-MB02","title":"Engraving","type":"field","sort_order":2,"is_require":true,"price":10,"price_type":"fixed","max_characters":15}""";

    [Fact]
    public async Task Options_live_through_create_update_and_delete_in_both_views()
    {
        await using var tenant = await Tenant.StartAsync();

        var created = await tenant.OkAsync("POST", "/V1/products/options", $$"""{"option":{{Engraving}}}""");
        var id = created.Integer("option_id");
        var product = await tenant.ProductAsync("24-MB02");

        Assert.Equal(created.GetRawText(), product.List("options").Single().GetRawText());
        Assert.Equal(("1", "1"), (product.Custom("has_options"), product.Custom("required_options")));
        Assert.Equal(created.GetRawText(), (await tenant.OkAsync("GET", $"/V1/products/24-MB02/options/{id}")).GetRawText());

        var updated = await tenant.OkAsync("PUT", $"/V1/products/options/{id}", """{"option":{"product_sku":"24-MB02","option_id":999,"title":"Name","price":12.5}}""", "all");
        Assert.Equal((id, "Name", 12.5m, "field", 15L), (updated.Integer("option_id"), updated.Text("title"), updated.Number("price"), updated.Text("type"), updated.Integer("max_characters")));

        Assert.True((await tenant.OkAsync("DELETE", $"/V1/products/24-MB02/options/{id}")).GetBoolean());
        product = await tenant.ProductAsync("24-MB02");
        Assert.Empty(product.List("options"));
        Assert.Equal(("0", "0"), (product.Custom("has_options"), product.Custom("required_options")));
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["optionId", $"{id}"], "GET", $"/V1/products/24-MB02/options/{id}");
    }

    [Fact]
    public async Task Values_have_ids_and_those_left_out_go()
    {
        await using var tenant = await Tenant.StartAsync();
        var created = await tenant.UpdateAsync("24-MB02", """{"options":[{"title":"Size","type":"drop_down","values":[{"title":"S","price":1,"sort_order":2},{"title":"M","price":2,"price_type":"percent","sort_order":1}]},{"title":"Note","type":"area"}]}""");
        var option = created.List("options").First(option => option.Text("title") == "Size");
        var (medium, small) = (option.List("values").First(), option.List("values").Last());

        var updated = await tenant.UpdateAsync("24-MB02", $$"""{"options":[{"option_id":{{option.Integer("option_id")}},"title":"Size","type":"drop_down","values":[{"option_type_id":{{small.Integer("option_type_id")}},"title":"Small","price":3},{"title":"L","price":4}]}]}""");

        Assert.Equal(["M", "S"], option.List("values").Select(value => value.Text("title")));
        var only = updated.List("options").Single();
        Assert.Equal(option.Integer("option_id"), only.Integer("option_id"));
        Assert.Equal(["L", "Small"], only.List("values").Select(value => value.Text("title")!).Order(StringComparer.Ordinal));
        Assert.Contains(only.List("values"), value => value.Integer("option_type_id") == small.Integer("option_type_id") && value.Number("price") == 3);
        Assert.DoesNotContain(only.List("values"), value => value.Integer("option_type_id") == medium.Integer("option_type_id"));
    }

    [Theory]
    [InlineData("""{"product_sku":"24-MB02","type":"field"}""", "Missed values for option required fields")]
    [InlineData("""{"product_sku":"24-MB02","title":"T","type":"wish"}""", "Invalid option type")]
    [InlineData("""{"product_sku":"24-MB02","title":"T","type":"field","price":-1}""", "Invalid option value")]
    [InlineData("""{"product_sku":"24-MB02","title":"T","type":"field","price_type":"half"}""", "Invalid option value")]
    [InlineData("""{"product_sku":"24-MB02","title":"T","type":"drop_down"}""", "Invalid option value")]
    [InlineData("""{"title":"T","type":"field"}""", "The ProductSku is empty. Set the ProductSku and try again.")]
    public async Task What_is_no_option_is_refused(string option, string message)
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, message, [], "POST", "/V1/products/options", $$"""{"option":{{option}}}""");
    }

    [Fact]
    public async Task An_option_of_another_product_is_not_found()
    {
        await using var tenant = await Tenant.StartAsync();
        var id = (await tenant.OkAsync("POST", "/V1/products/options", $$"""{"option":{{Engraving}}}""")).Integer("option_id");

        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["optionId", $"{id}"], "PUT", $"/V1/products/options/{id}", """{"option":{"product_sku":"24-MB03","title":"T","type":"field"}}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["optionId", $"{id}"], "DELETE", $"/V1/products/24-MB03/options/{id}");
    }

    [Fact]
    public async Task Options_have_types()
    {
        await using var tenant = await Tenant.StartAsync();

        var types = await tenant.OkAsync("GET", "/V1/products/options/types");

        Assert.Equal(10, types.GetArrayLength());
        Assert.Contains("""{"label":"Drop-down","code":"drop_down","group":"Select"}""", types.GetRawText(), StringComparison.Ordinal);
    }
}
