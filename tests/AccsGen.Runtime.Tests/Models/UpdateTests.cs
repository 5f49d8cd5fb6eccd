namespace AccsGen.Runtime.Tests.Models;

public sealed class UpdateTests
{
    private const string Json = """{"id":"5","sku":"a","price":1.0,"tags":["x"],"items":[{"id":1,"sku":"i"}],"parent":{"id":2,"sku":"p","parent":{"id":3}},"custom_attributes":[{"attribute_code":"c","value":"1"}],"extension_attributes":{"s":1},"labels":{"l":1},"unknown":true}""";

    [Fact]
    public void An_update_sends_only_what_is_set_and_reads_everything()
    {
        var item = Start();

        Assert.Equal("{}", item.ToString());
        Assert.Equal(5, item.Id);
        Assert.Equal("x", item.Tags!.Single());
        Assert.Equal("1", item.CustomAttributes.GetText("c"));
        Assert.Equal("true", item.AdditionalMembers["unknown"].ToString());
        Assert.False(item.IsSet("id"));
        Assert.False(item.IsSet("unknown"));
        Assert.Null(item.GetJson("tags"));

        item.Price = 2m;
        item.Sku = null;
        Assert.Equal("""{"sku":null,"price":2}""", item.ToString());
    }

    [Fact]
    public void A_collection_is_sent_whole_once_it_differs()
    {
        var item = Start();

        item.Tags!.Add("y");
        item.Items![0].Sku = "j";
        item.CustomAttributes["d"] = "2";
        item.Labels!["m"] = 2;

        Assert.True(item.IsSet("tags"));
        Assert.Equal(
            """{"items":[{"id":1,"sku":"j"}],"tags":["x","y"],"custom_attributes":[{"attribute_code":"c","value":"1"},{"attribute_code":"d","value":"2"}],"labels":{"l":1,"m":2}}""",
            item.ToString());
    }

    [Fact]
    public void A_model_in_it_sends_what_was_set_there()
    {
        var item = Start();

        item.Parent!.Parent!.Sku = "deep";
        item.ExtensionAttributes!["t"] = 2L;
        item.AdditionalMembers["unknown"] = false;

        Assert.Equal("""{"extension_attributes":{"t":2},"parent":{"parent":{"sku":"deep"}},"unknown":false}""", item.ToString());
    }

    [Fact]
    public void Setting_a_member_to_what_it_was_sends_it()
    {
        var item = Start();

        item.Id = item.Id;
        item.Tags = item.Tags;
        item.Unset("sku");

        Assert.Equal("""{"id":5,"tags":["x"]}""", item.ToString());
        Assert.Null(item.Sku);
    }

    [Fact]
    public void An_update_can_be_started_again()
    {
        var item = Start();
        item.Price = 2m;
        item.Tags!.Add("y");

        item.StartUpdate();
        item.Tags.Clear();

        Assert.Equal("""{"tags":[]}""", item.ToString());
    }

    [Fact]
    public void What_came_as_an_empty_array_takes_part()
    {
        var item = TestItem.Read("""{"parent":[],"labels":[],"ids":"5","custom_attributes":null}""");

        item.StartUpdate();
        Assert.Equal("{}", item.ToString());
        item.Parent!.Id = 1;
        item.Ids!.Add(6);
        item.CustomAttributes["a"] = "1";

        Assert.Equal("""{"ids":["5",6],"custom_attributes":[{"attribute_code":"a","value":"1"}],"parent":{"id":1}}""", item.ToString());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("\"[]\"")]
    [InlineData("""{"color":"blue"}""")]
    [InlineData("""[{"attribute_code":"c","value":null},5]""")]
    public void Looking_at_custom_attributes_sends_nothing(string json)
    {
        var item = TestItem.Read($$"""{"id":1,"custom_attributes":{{json}}}""");

        item.StartUpdate();
        _ = item.CustomAttributes.GetText("c");

        Assert.False(item.IsSet("custom_attributes"));
        Assert.Equal("{}", item.ToString());
    }

    private static TestItem Start()
    {
        var item = TestItem.Read(Json);
        item.StartUpdate();
        return item;
    }
}
