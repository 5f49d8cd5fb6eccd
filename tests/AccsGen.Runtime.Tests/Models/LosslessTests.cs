namespace AccsGen.Runtime.Tests.Models;

public sealed class LosslessTests
{
    [Theory]
    [InlineData("""{"id":9007199254740993,"price":29.949999999999999}""")]
    [InlineData("""{"price":1.0000}""")]
    [InlineData("""{"price":1e3}""")]
    [InlineData("""{"price":79228162514264337593543950335}""")]
    [InlineData("""{"price":79228162514264337593543950336}""")]
    [InlineData("""{"price":1e-40}""")]
    [InlineData("""{"price":0.12345678901234567890123456789012345}""")]
    [InlineData("""{"id":92233720368547758070}""")]
    [InlineData("""{"id":"3418","price":"29.95","active":"1","weight":"0.5"}""")]
    [InlineData("""{"id":5.0,"active":1,"sku":12}""")]
    [InlineData("""{"sku":"ü € 😀 \" \\ \n"}""")]
    [InlineData("""{"items":[{"id":1,"other":{"x":[1,2]}},null],"unknown":"kept"}""")]
    [InlineData("""{"parent":[],"extension_attributes":[]}""")]
    [InlineData("""{"parent":"","extension_attributes":{"a":null,"b":[true,{"c":1.50}]}}""")]
    [InlineData("""{"price":{"amount":1},"sku":["a"],"active":"maybe","id":1}""")]
    [InlineData("""{"items":"","tags":{"color":"blue"},"ids":[1,null],"parent":[1]}""")]
    [InlineData("""{"custom_attributes":[{"attribute_code":"a","value":"1"},{"attribute_code":"a","value":null},{"attribute_code":"b"},{"attribute_code":"c","value":["1","2"],"label":"L"}]}""")]
    [InlineData("""{"custom_attributes":[{"attribute_code":"a","value":[1,"b",{}]},{"attribute_code":"n","value":12.50},{"attribute_code":"o","value":{"x":[]}}]}""")]
    [InlineData("""{"custom_attributes":{"color":"blue"}}""")]
    [InlineData("""{"sku":"2026-07-11 17:42:10","items":[{"sku":"2026-07-11 17:42:10"},{"sku":"2026-07-11 17:42:11"},{"sku":"2026-07-11 17:42:10"},{"sku":"2026-07-11-17-42-10"},{"sku":"ü26-07-11 17:42:10"}]}""")]
    [InlineData("""{"sku":"A2345678901234567:9","items":[{"sku":"\u0041abcdefghij:kl"},{"sku":"\u0041abcdefghij:kl"},{"sku":"\\u0041abcdefghi:kl"},{"sku":"A2345678901234567:9"}]}""")]
    [InlineData("""{"custom_attributes":[{"value":"no code"}]}""")]
    [InlineData("""{"status":"pending","level":"3","created_at":"2026-01-02 03:04:05","matrix":[["a"],[]],"labels":{"x":1},"small":2}""")]
    [InlineData("""{"created_at":"0000-00-00 00:00:00","labels":[],"small":99999999999}""")]
    [InlineData("""{"created_at":"","weight":29.949999999999999,"labels":{"a":"1","b":{},"c":null,"d":4}}""")]
    [InlineData("""{"ids":["1",2,null,"x",5.0,[3]],"tags":[1,null,"a",{}],"items":[{"id":"1"},5,{"id":2},"text"]}""")]
    [InlineData("""{"ids":{"0":1,"3":"2"},"tags":{},"items":{"7":{"id":1},"9":5},"matrix":{"1":["a"],"2":{"5":"b"}}}""")]
    [InlineData("""{"ids":5,"tags":"a","items":[],"matrix":[["a"],"b",5,null,[1,{}]]}""")]
    [InlineData("""{"ids":"7","tags":12,"labels":""}""")]
    [InlineData("""{"ids":"[1,\"2\"]","tags":"{\"0\":\"a\"}","items":"[ {\"id\": 1} ]","parent":"{\"id\":1.0,\"x\":[]}","labels":"{\"a\":1}"}""")]
    [InlineData("""{"items":["{\"id\":1}",{"id":2}],"parent":"{broken","extension_attributes":"[]","custom_attributes":"[{\"attribute_code\":\"a\",\"value\":1}]"}""")]
    [InlineData("""{"items":"{\"id\":1}","matrix":"a","tags":"[abc"}""")]
    [InlineData("""{"custom_attributes":["x",{"attribute_code":"a","value":"1"},null,{"value":"no code"},{"attribute_code":5}]}""")]
    [InlineData("""{"custom_attributes":null}""")]
    [InlineData("""{"custom_attributes":""}""")]
    [InlineData("""{"custom_attributes":[]}""")]
    public void What_is_read_is_written_again(string json)
    {
        var item = TestItem.Read(json);

        // Looking at a property changes nothing.
        _ = item.CustomAttributes.Count;
        var written = item.ToString();

        Assert.True(JsonElement.DeepEquals(RawJson.Parse(json).AsElement(), RawJson.Parse(written).AsElement()), written);
    }

    [Fact]
    public void The_text_of_a_number_stays_as_it_came_until_the_member_is_set()
    {
        var item = TestItem.Read("""{"price":"29.9500"}""");

        Assert.Equal(29.95m, item.Price);
        Assert.Equal("""{"price":"29.9500"}""", item.ToString());
        item.Price = 30m;
        Assert.Equal("""{"price":30}""", item.ToString());
    }

    [Fact]
    public void A_value_that_makes_no_sense_does_not_sink_its_siblings()
    {
        var item = TestItem.Read("""{"id":1,"price":{"amount":5},"sku":"a"}""");

        Assert.Equal(1, item.Id);
        Assert.Equal("a", item.Sku);
        Assert.Null(item.Price);
        Assert.False(item.IsSet("price"));
        Assert.Equal("""{"amount":5}""", item.AdditionalMembers["price"]!.Value.ToString());
        Assert.Equal("""{"amount":5}""", item.GetJson("price").ToString());
    }

    [Fact]
    public void A_value_that_makes_no_sense_counts_as_set_once_somebody_sets_it()
    {
        var item = TestItem.Read("""{"price":{"amount":5},"active":"maybe","id":"x"}""");

        item.AdditionalMembers["price"] = item.AdditionalMembers["price"];
        item.Active = null;

        Assert.True(item.IsSet("price"));
        Assert.True(item.IsSet("active"));
        Assert.False(item.IsSet("id"));
        Assert.Equal("""{"active":null,"price":{"amount":5},"id":"x"}""", item.ToString());
        item.StartUpdate();
        Assert.False(item.IsSet("price"));
        item.AdditionalMembers["id"] = "y";
        Assert.True(item.IsSet("id"));
        Assert.Equal("""{"id":"y"}""", item.ToString());
    }

    [Fact]
    public void Setting_a_member_replaces_the_raw_value_it_came_with()
    {
        var item = TestItem.Read("""{"price":{"amount":5}}""");

        item.Price = 5m;

        Assert.Equal("""{"price":5}""", item.ToString());
        Assert.Empty(item.AdditionalMembers);
    }

    [Fact]
    public void Setting_raw_json_for_a_declared_member_replaces_the_typed_value()
    {
        var item = new TestItem { Price = 5m, Id = 1 };

        item.AdditionalMembers["price"] = RawJson.Parse("""{"amount":5}""");

        Assert.Null(item.Price);
        Assert.Equal("""{"id":1,"price":{"amount":5}}""", item.ToString());
    }

    [Fact]
    public void Of_a_member_that_came_twice_the_last_one_counts_whatever_its_form()
    {
        Assert.Equal("""{"id":2}""", TestItem.Read("""{"id":"1","id":2}""").ToString());
        Assert.Equal("""{"id":"2"}""", TestItem.Read("""{"id":1,"id":"2"}""").ToString());
        Assert.Equal("""{"id":2}""", TestItem.Read("""{"id":{},"id":2}""").ToString());
        Assert.Equal("""{"id":{}}""", TestItem.Read("""{"id":2,"id":{}}""").ToString());
    }

    [Fact]
    public void Additional_members_keep_their_order_and_can_be_read_set_and_removed()
    {
        var item = TestItem.Read("""{"z":1,"id":7,"a":{"b":2}}""");

        item.AdditionalMembers["new"] = "text";
        item.AdditionalMembers["z"] = null;
        Assert.True(item.AdditionalMembers.Remove("a"));

        Assert.Equal(["z", "new"], item.AdditionalMembers.Select(member => member.Key));
        Assert.Null(item.AdditionalMembers["a"]);
        Assert.Equal("""{"id":7,"z":null,"new":"text"}""", item.ToString());
    }

    [Fact]
    public void Escaped_member_names_are_recognised() => Assert.Equal(5, TestItem.Read("""{"\u0069d":5}""").Id);

    [Fact]
    public void Extension_attributes_are_open()
    {
        var item = TestItem.Read("""{"extension_attributes":{"stock_item":{"qty":5}}}""");

        item.ExtensionAttributes!["website_ids"] = RawJson.Parse("[1]");

        Assert.Equal("""{"qty":5}""", item.ExtensionAttributes["stock_item"]!.Value.ToString());
        Assert.Equal("""{"extension_attributes":{"stock_item":{"qty":5},"website_ids":[1]}}""", item.ToString());
    }
}
