using System.Text;

namespace AccsGen.Runtime.Tests.Calls;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("\"true\"", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("null", false)]
    [InlineData("[]", false)]
    [InlineData("\"\"", false)]
    [InlineData("", false)]
    [InlineData(" \n", false)]
    public async Task A_boolean_is_true_only_when_the_service_says_so(string json, bool expected) => Assert.Equal(expected, await Answer(json).ReadBooleanAsync());

    [Theory]
    [InlineData("3418", 3418L)]
    [InlineData("\"3418\"", 3418L)]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    [InlineData("", null)]
    public async Task An_integer_is_read_from_text_too(string json, long? expected) => Assert.Equal(expected, await Answer(json).ReadInt64Async());

    [Theory]
    [InlineData("29.50", "29.50")]
    [InlineData("\"29.50\"", "29.50")]
    [InlineData("[]", null)]
    public async Task A_decimal_is_read_from_text_too(string json, string? expected) =>
        Assert.Equal(expected, (await Answer(json).ReadDecimalAsync())?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("\"a\\u00fc\"", "aü")]
    [InlineData("\"[\\\"1\\\"]\"", "[\"1\"]")]
    [InlineData("4", "4")]
    [InlineData("true", "true")]
    [InlineData("[]", "[]")]
    [InlineData("""{"a":1}""", """{"a":1}""")]
    [InlineData("null", null)]
    [InlineData("", null)]
    public async Task Text_is_what_the_service_says_whatever_its_type(string json, string? expected) => Assert.Equal(expected, await Answer(json).ReadStringAsync());

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    public async Task A_model_is_never_null(string json) => Assert.Null((await Answer(json).ReadModelAsync<TestItem>()).Id);

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    [InlineData("", 0)]
    [InlineData("\"\"", 0)]
    [InlineData("""[{"id":1},{"id":2}]""", 2)]
    [InlineData("""{"0":{"id":1},"2":{"id":2}}""", 2)]
    public async Task A_list_is_never_null(string json, int expected) => Assert.Equal(expected, (await Answer(json).ReadModelListAsync<TestItem>()).Count);

    [Fact]
    public async Task An_item_that_makes_no_sense_does_not_sink_the_list_and_stays_in_its_json()
    {
        const string Json = """[{"id":1},"x",{"id":"2","more":[1.50]},[],[7]]""";

        var items = await Answer(Json).ReadModelListAsync<TestItem>();

        Assert.Equal([1, 2, null], items.Select(item => item.Id));
        Assert.Equal(Json, RawJson.From(items).ToString());
        Assert.Equal("""[{"id":5}]""", RawJson.From<TestItem>([new TestItem { Id = 5 }]).ToString());
        Assert.Equal("null", RawJson.From<TestItem>(null).ToString());
    }

    [Fact]
    public async Task Other_answers_have_their_readers()
    {
        Assert.Equal(["a", "b"], await Answer("""["a","b"]""").ReadStringListAsync());
        Assert.Equal([1L, 2L], await Answer("""[1,"2"]""").ReadListAsync<long, Int64Codec>());
        Assert.Equal(0.5, await Answer("\"0.5\"").ReadDoubleAsync());
        Assert.Equal(7, await Answer("7").ReadInt32Async());
        Assert.Equal("""[{"a":1.0}]""", (await Answer("""[{"a":1.0}]""").ReadJsonAsync()).ToString());
        Assert.Equal(TestStatus.Pending, await Answer("\"pending\"").ReadValueAsync<TestStatus, EnumCodec<TestStatus>>());
        Assert.Null(await Answer("[]").ReadValueAsync<TestStatus, EnumCodec<TestStatus>>());
        Assert.Equal(1, (await Answer("""{"a":1}""").ReadAsync<Dictionary<string, long>, MapCodec<long, Int64Codec>>())!["a"]);
        Assert.Equal("blue", (await Answer("""[{"attribute_code":"color","value":"blue"}]""").ReadCustomAttributesAsync()).GetText("color"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>whatever")]
    [InlineData("4")]
    [InlineData("[]")]
    public async Task A_void_operation_takes_any_body(string body) => await Answer(body).SendAsync();

    [Fact]
    public async Task A_byte_order_mark_is_skipped() => Assert.Equal(5, (await Answer([0xEF, 0xBB, 0xBF, .. """{"id":5}"""u8]).ReadModelAsync<TestItem>()).Id);

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>Sign in</title></head></html>", "HTML")]
    [InlineData("""{"id":5,"sku":"a""", "well-formed")]
    [InlineData("""{"id":5}{"id":6}""", "well-formed")]
    [InlineData("5", "an object")]
    [InlineData("[{\"id\":1}]", "an object")]
    [InlineData("\"text\"", "an object")]
    public async Task What_is_no_such_answer_is_shown(string body, string expected)
    {
        var fault = await Assert.ThrowsAsync<AccsResponseFormatException>(() => Answer(body).ReadModelAsync<TestItem>());

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Contains("GET /V1/things/{id}", fault.Message, StringComparison.Ordinal);
        Assert.Equal("GET /V1/things/{id}", fault.Operation!.ToString());
        Assert.StartsWith(body[..1], fault.BodyStart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_prefix_of_a_document_is_read_or_refused()
    {
        const string Whole = """{"id":5,"sku":"a\u00fc","items":[{"id":1,"x":[1,{"y":null}]}],"custom_attributes":[{"attribute_code":"c","value":["1"]}],"labels":{"a":1},"parent":[]}""";
        for (var length = 1; length < Whole.Length; length++)
            await Assert.ThrowsAsync<AccsResponseFormatException>(() => Answer(Whole[..length]).ReadModelAsync<TestItem>());
    }

    [Theory]
    [InlineData("{\"parent\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"unknown\":[", "]}")]
    public async Task A_hostile_depth_is_an_error_and_no_overflow(string open, string close)
    {
        var body = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        await Assert.ThrowsAsync<AccsResponseFormatException>(() => Answer(body).ReadModelAsync<TestItem>());
    }

    [Fact]
    public async Task A_long_body_is_shown_from_its_start_and_bounded()
    {
        var fault = await Assert.ThrowsAsync<AccsResponseFormatException>(() => Answer("<p>" + new string('x', 100_000)).ReadModelAsync<TestItem>());

        Assert.True(fault.Message.Length < 1000);
    }

    [Fact]
    public async Task A_large_body_of_unknown_length_is_read_whole()
    {
        var list = "[" + string.Join(',', Enumerable.Range(0, 20_000).Select(i => $$"""{"id":{{i}}}""")) + "]";
        var service = new TestService(_ => new(HttpStatusCode.OK) { Content = new StreamContent(new DribblingStream(Encoding.UTF8.GetBytes(list))) });
        using var client = service.Client();

        var items = await client.Get("/V1/things").ReadModelListAsync<TestItem>();

        Assert.Equal(20_000, items.Count);
        Assert.Equal(19_999, items[^1].Id);
    }

    private static AccsCall Answer(string json) => Answer(Encoding.UTF8.GetBytes(json));

    private static AccsCall Answer(byte[] body) => new TestService(_ => ScriptedHandler.Bytes(body)).Client().Get("/V1/things/{id}").Path(1L);

    /// <summary>Gives a few bytes at a time and no length, as a chunked answer may.</summary>
    private sealed class DribblingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
