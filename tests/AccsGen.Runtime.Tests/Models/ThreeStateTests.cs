namespace AccsGen.Runtime.Tests.Models;

public sealed class ThreeStateTests
{
    [Fact]
    public void A_new_model_writes_nothing() => Assert.Equal("{}", new TestItem().ToString());

    [Fact]
    public void Only_assigned_members_are_written_and_an_assigned_null_is_null()
    {
        var item = new TestItem { Price = 39.90m, Sku = null };

        Assert.Equal("""{"sku":null,"price":39.90}""", item.ToString());
        Assert.True(item.IsSet("sku"));
        Assert.False(item.IsSet("id"));
        Assert.False(item.IsSet("no_such_member"));
    }

    [Fact]
    public void Unset_makes_a_member_absent_again()
    {
        var item = new TestItem { Id = 1, Sku = "a" };

        item.Unset("id");

        Assert.Null(item.Id);
        Assert.Equal("""{"sku":"a"}""", item.ToString());
    }

    [Fact]
    public void What_was_read_counts_as_assigned()
    {
        var item = TestItem.Read("""{"id":1,"sku":null}""");

        Assert.True(item.IsSet("id"));
        Assert.True(item.IsSet("sku"));
        Assert.Null(item.Sku);
        Assert.False(item.IsSet("price"));
    }

    [Fact]
    public void A_model_of_150_members_knows_each_of_them()
    {
        var model = new WideModel { [0] = 1, [63] = 2, [64] = 3, [127] = null, [128] = 5, [149] = 6 };

        Assert.Equal("""{"member_0":1,"member_63":2,"member_64":3,"member_127":null,"member_128":5,"member_149":6}""", model.ToString());
        model.Unset("member_128");
        Assert.False(model.IsSet("member_128"));
        Assert.True(model.IsSet("member_127"));
        Assert.Equal(model.ToString(), RawJson.From(model).AsModel<WideModel>()!.ToString());
    }

    [Fact]
    public void A_collection_made_by_reading_its_property_is_written_once_it_holds_something()
    {
        var item = new TestItem();

        _ = item.CustomAttributes;
        Assert.False(item.IsSet("custom_attributes"));
        Assert.Equal("{}", item.ToString());

        item.CustomAttributes["color"] = "blue";
        Assert.True(item.IsSet("custom_attributes"));
        Assert.Equal("""{"custom_attributes":[{"attribute_code":"color","value":"blue"}]}""", item.ToString());

        item.Unset("custom_attributes");
        Assert.Equal("{}", item.ToString());
    }

    [Fact]
    public void An_assigned_empty_collection_is_written()
    {
        Assert.Equal("""{"tags":[],"custom_attributes":[]}""", new TestItem { Tags = [], CustomAttributes = new() }.ToString());
    }
}
