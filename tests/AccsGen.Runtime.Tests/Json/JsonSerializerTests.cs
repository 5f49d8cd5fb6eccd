using System.Text.Json.Serialization;

namespace AccsGen.Runtime.Tests.Json;

public sealed class JsonSerializerTests
{
    private const string Json = """{"id":"5","x":{"A":[1.0,"\ud800"]},"custom_attributes":[{"attribute_code":"c","value":"1"}],"parent":[]}""";

    [Fact]
    public void Names_are_the_services_whatever_the_options_say()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper,
            DictionaryKeyPolicy = JsonNamingPolicy.KebabCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            NumberHandling = JsonNumberHandling.WriteAsString,
        };

        var message = JsonSerializer.Deserialize<Message>($$$"""{"ITEM":{{{Json}}},"RAW":{"a" :1e400}}""", options)!;

        Assert.Equal(5, message.Item!.Id);
        Assert.Equal($$$"""{"ITEM":{{{message.Item}}},"RAW":{"a" :1e400}}""", JsonSerializer.Serialize(message, options));
    }

    [Fact]
    public void Comments_and_commas_at_the_end_are_read_where_the_options_allow_them()
    {
        var options = new JsonSerializerOptions { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip };

        var message = JsonSerializer.Deserialize<Message>("""{"Item":{"id":5,/* all */"tags":["a",],"x":[1e400,],},"Raw":[1,/**/],}""", options)!;

        Assert.Equal("""{"id":5,"tags":["a"],"x":[1e400]}""", message.Item!.ToString());
        Assert.Equal("[1]", message.Raw.ToString());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TestItem>("""{"id":5,}"""));
    }

    [Fact]
    public async Task Values_are_read_from_streams_of_any_segments()
    {
        var json = $"[{string.Join(',', Enumerable.Repeat(Json, 2000))}]";

        var items = await JsonSerializer.DeserializeAsync<List<TestItem>>(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));

        Assert.Equal(2000, items!.Count);
        Assert.Equal(items[0].ToString(), items[^1].ToString());
    }

    [Fact]
    public void Models_are_written_where_their_type_is_not_known()
    {
        AccsModel item = new TestItem { Id = 5 };

        Assert.Equal("""{"id":5}""", JsonSerializer.Serialize(item));
        Assert.Equal("""[{"id":5},null]""", JsonSerializer.Serialize(new List<AccsModel?> { item, null }));
        Assert.Equal("""{"id":5}""", JsonSerializer.Serialize<object>(item));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<AccsModel>("{}"));
    }

    [Fact]
    public void Custom_attributes_have_their_form_outside_of_models_too()
    {
        const string Attributes = """[{"attribute_code":"color","value":"blue"},{"attribute_code":"ids","value":["1"]}]""";

        Assert.Equal(Attributes, JsonSerializer.Serialize(JsonSerializer.Deserialize<CustomAttributes>(Attributes)));
        Assert.Null(JsonSerializer.Deserialize<CustomAttributes>("null"));
        Assert.Empty(JsonSerializer.Deserialize<CustomAttributes>("[]")!);
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<CustomAttributes>("5"));
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("""{"a" : [ 1.0e5 ]}""")]
    [InlineData("null")]
    public void Raw_json_is_read_exactly_as_it_is(string json) => Assert.Equal(json, JsonSerializer.Deserialize<RawJson>(json).ToString());

    [Fact]
    public void Null_is_no_model()
    {
        Assert.Null(JsonSerializer.Deserialize<TestItem>("null"));
        Assert.Null(JsonSerializer.Deserialize<Message>("""{"Item":null}""")!.Item);
        Assert.Equal("""{"Item":null,"Raw":null}""", JsonSerializer.Serialize(new Message()));
    }

    private sealed class Message
    {
        public TestItem? Item { get; set; }

        public RawJson Raw { get; set; }
    }
}
