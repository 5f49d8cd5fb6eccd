using AccsGen.Simulator.State;
using AccsGen.Simulator.Tests.Products;

namespace AccsGen.Simulator.Tests.Categories;

public sealed class CategoryMoveTests
{
    [Fact]
    public async Task A_branch_moves_with_all_below_it()
    {
        await using var tenant = await Tenant.StartAsync();

        Assert.True((await tenant.OkAsync("PUT", "/V1/categories/14/move", """{"parentId":5}""")).GetBoolean());

        var (moved, below) = (await tenant.OkAsync("GET", "/V1/categories/14"), await tenant.OkAsync("GET", "/V1/categories/12"));
        Assert.Equal((5L, "1/2/3/5/14", 4L, 1L), (moved.Integer("parent_id"), moved.Text("path"), moved.Integer("level"), moved.Integer("position")));
        Assert.Equal((14L, "1/2/3/5/14/12", 5L), (below.Integer("parent_id"), below.Text("path"), below.Integer("level")));
        Assert.Equal("all-products/fitness-equipment/apparel/training-shirts", below.Custom("url_path"));
        Assert.Equal("14", (await tenant.OkAsync("GET", "/V1/categories/5")).Text("children"));
        Assert.Equal("3,11,13,15", (await tenant.OkAsync("GET", "/V1/categories/2")).Text("children"));
    }

    [Theory]
    [InlineData("""{"parentId":3,"afterId":5}""", "4,5,8,6,7,9,10")]
    [InlineData("""{"parentId":3,"afterId":0}""", "8,4,5,6,7,9,10")]
    [InlineData("""{"parentId":3}""", "4,5,6,7,9,10,8")]
    [InlineData("""{"parentId":3,"afterId":999}""", "4,5,6,7,9,10,8")]
    public async Task It_comes_after_the_one_that_is_named(string body, string order)
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.OkAsync("PUT", "/V1/categories/8/move", body);

        Assert.Equal(order, (await tenant.OkAsync("GET", "/V1/categories/3")).Text("children"));
    }

    [Theory]
    [InlineData(3, 8)]
    [InlineData(3, 3)]
    [InlineData(1, 3)]
    public async Task Nothing_moves_below_itself(int category, int parent)
    {
        await using var tenant = await Tenant.StartAsync();

        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Operation do not allow to move a parent category to any of children category", [], "PUT", $"/V1/categories/{category}/move", $$"""{"parentId":{{parent}}}""");
    }

    [Fact]
    public async Task Both_must_be_there_and_the_address_free()
    {
        await using var tenant = await Tenant.StartAsync();
        await tenant.OkAsync("POST", "/V1/categories", """{"category":{"parent_id":14,"name":"Bags"}}""");

        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", "99"], "PUT", "/V1/categories/99/move", """{"parentId":3}""");
        await tenant.RefusedAsync(HttpStatusCode.NotFound, "No such entity with %fieldName = %fieldValue", ["id", "99"], "PUT", "/V1/categories/4/move", """{"parentId":99}""");
        await tenant.RefusedAsync(HttpStatusCode.BadRequest, "Could not save category: %1", ["URL key for specified store already exists."], "PUT", "/V1/categories/4/move", """{"parentId":14}""");
    }
}
