namespace AccsGen.Runtime.Tests.Models;

/// <summary>What is written of values that came in another form, once something about them was changed.</summary>
public sealed class FormTests
{
    [Fact]
    public void A_change_of_one_member_leaves_the_others_as_they_came()
    {
        var item = TestItem.Read("""{"id":"5","tags":{"0":"a","3":1},"parent":"{\"id\":\"1\"}","labels":[],"sku":"x"}""");

        item.Sku = "y";

        AssertJson("""{"id":"5","sku":"y","tags":{"0":"a","3":1},"parent":"{\"id\":\"1\"}","labels":[]}""", item);
    }

    [Fact]
    public void Changing_a_list_counts_as_setting_it()
    {
        var item = TestItem.Read("""{"ids":["1","2"],"tags":"a","matrix":{"4":["a"]},"items":[{"id":"1"}],"labels":[]}""");

        item.Ids!.Add(3);
        item.Tags!.Add("b");
        item.Matrix!.Add(["b"]);
        item.Items![0].Id = 7;
        item.Labels!["x"] = 1;

        AssertJson("""{"ids":["1","2",3],"tags":["a","b"],"matrix":[["a"],["b"]],"items":[{"id":7}],"labels":{"x":1}}""", item);
    }

    [Fact]
    public void An_object_with_numeric_keys_stays_one_while_its_items_keep_their_number()
    {
        var item = TestItem.Read("""{"items":{"3":{"id":1},"5":{"id":2}}}""");

        item.Items![1].Id = 9;
        AssertJson("""{"items":{"3":{"id":1},"5":{"id":9}}}""", item);

        item.Items.RemoveAt(0);
        AssertJson("""{"items":[{"id":9}]}""", item);
    }

    [Fact]
    public void An_item_that_makes_no_sense_keeps_its_place_beside_the_typed_ones()
    {
        var item = TestItem.Read("""{"items":[{"id":1},"lost",{"id":2},[7]],"ids":[1,null,"x"]}""");

        Assert.Equal([1L, 2L], item.Items!.Select(typed => typed.Id!.Value));
        Assert.Equal([1L], item.Ids);
        Assert.Equal("""[{"id":1},"lost",{"id":2},[7]]""", item.GetJson("items").ToString());

        item.Items!.Add(new TestItem { Id = 3 });
        item.Items[1].Sku = "changed";
        AssertJson("""{"items":[{"id":1},"lost",{"id":2,"sku":"changed"},[7],{"id":3}],"ids":[1,null,"x"]}""", item);
    }

    [Fact]
    public void An_emptied_or_newly_assigned_list_holds_nothing_of_the_old_one()
    {
        var item = TestItem.Read("""{"items":[{"id":1},"lost"],"ids":{"2":"1"}}""");

        item.Items!.Clear();
        item.Ids = [1];

        AssertJson("""{"items":[],"ids":[1]}""", item);
    }

    [Fact]
    public void Json_in_a_text_is_written_as_json_once_something_in_it_changes()
    {
        var item = TestItem.Read("""{"parent":"{ \"id\": 1, \"x\": {} }","ids":"[1]","extension_attributes":"{\"a\":1}"}""");

        Assert.Equal(1, item.Parent!.Id);
        Assert.Equal([1L], item.Ids);
        Assert.Equal("1", item.ExtensionAttributes!["a"].ToString());
        item.Parent.Sku = "s";
        item.Ids!.Add(2);

        AssertJson("""{"parent":{"id":1,"sku":"s","x":{}},"ids":[1,2],"extension_attributes":"{\"a\":1}"}""", item);
    }

    [Fact]
    public void The_list_of_a_custom_attribute_is_read_from_numeric_keys_and_numbers()
    {
        var item = TestItem.Read("""{"custom_attributes":[{"attribute_code":"category_ids","value":{"0":"3","2":4}},{"attribute_code":"n","value":[1,"b"]},{"attribute_code":"o","value":[{}]}]}""");

        Assert.Equal(["3", "4"], item.CustomAttributes.GetList("category_ids"));
        Assert.Equal(["1", "b"], item.CustomAttributes.GetList("n"));
        Assert.Null(item.CustomAttributes.GetList("o"));
    }

    [Fact]
    public void Custom_attributes_keep_what_has_no_code_in_its_place()
    {
        var item = TestItem.Read("""{"custom_attributes":["x",{"attribute_code":"a","value":"1"},{"value":"lost"}]}""");

        item.CustomAttributes["b"] = "2";

        Assert.Equal(2, item.CustomAttributes.Count);
        AssertJson("""{"custom_attributes":["x",{"attribute_code":"a","value":"1"},{"value":"lost"},{"attribute_code":"b","value":"2"}]}""", item);
    }

    [Fact]
    public void Custom_attributes_with_numeric_keys_are_written_as_an_array() =>
        AssertJson("""{"custom_attributes":[{"attribute_code":"a","value":1}]}""", TestItem.Read("""{"custom_attributes":{"3":{"attribute_code":"a","value":1}}}"""));

    [Fact]
    public void Custom_attributes_assigned_null_stay_null_when_they_are_looked_at()
    {
        var item = new TestItem();
        item.CustomAttributes = null;

        Assert.Empty(item.CustomAttributes);
        AssertJson("""{"custom_attributes":null}""", item);
        item.CustomAttributes["a"] = "1";
        AssertJson("""{"custom_attributes":[{"attribute_code":"a","value":"1"}]}""", item);
    }

    [Fact]
    public void GetJson_shows_what_would_be_written()
    {
        var item = TestItem.Read("""{"id":"5","price":{"amount":1},"unknown":true,"sku":null}""");

        Assert.Equal("\"5\"", item.GetJson("id").ToString());
        Assert.Equal("""{"amount":1}""", item.GetJson("price").ToString());
        Assert.Equal("true", item.GetJson("unknown").ToString());
        Assert.Equal(JsonValueKind.Null, item.GetJson("sku")!.Value.Kind);
        Assert.Null(item.GetJson("active"));
        Assert.Null(item.GetJson("nonsense"));
    }

    [Theory]
    [InlineData("{\n  \"id\": 1,\n  \"x\": {\r\n \"a\": [ 1, \" \\\" {\\\\\" ] }\n}", """{"id":1,"x":{"a":[1," \" {\\"]}}""")]
    [InlineData("""{"x": [ 1 , "a b" ,	{ } ], "y":"a\\" , "z" : "" }""", """{"x":[1,"a b",{}],"y":"a\\","z":""}""")]
    [InlineData("""{"sku":"a b \\\" c","x":" "}""", """{"sku":"a b \\\" c","x":" "}""")]
    public void A_log_gets_compact_json_whatever_white_space_came(string json, string expected) => Assert.Equal(expected, TestItem.Read(json).ToString());

    [Fact]
    public void Text_that_is_half_of_a_surrogate_pair_stays_as_it_came()
    {
        var item = TestItem.Read("""{"sku":"a\ud800","tags":["b","\udc00"],"id":1,"custom_attributes":[{"attribute_code":"c","value":"\ud83d"}]}""");

        Assert.Null(item.Sku);
        Assert.Equal(["b"], item.Tags);
        Assert.Equal("""{"id":1,"tags":["b","\udc00"],"custom_attributes":[{"attribute_code":"c","value":"\ud83d"}],"sku":"a\ud800"}""", item.ToString());
    }

    [Fact]
    public void A_model_that_contains_itself_is_an_error_and_no_overflow()
    {
        var item = new TestItem();
        item.Parent = item;

        Assert.Throws<InvalidOperationException>(item.ToString);
        Assert.Equal("{}", new TestItem().ToString());
    }

    private static void AssertJson(string expected, TestItem actual)
    {
        var written = actual.ToString();
        Assert.True(JsonElement.DeepEquals(RawJson.Parse(expected).AsElement(), RawJson.Parse(written).AsElement()), $"{expected}\n{written}");
    }
}
