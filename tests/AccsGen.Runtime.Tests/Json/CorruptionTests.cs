using System.Text;

namespace AccsGen.Runtime.Tests.Json;

/// <summary>Whatever arrives ends in a typed exception or in a model that can be written and read again.</summary>
public sealed class CorruptionTests
{
    private const string Whole = """
        {"id":"5","sku":"aü\u00fc","price":29.949999999999999,"active":1,"weight":"1.5","items":[{"id":1,"x":[1,{"y":null}]},5,{"parent":""}],
        "tags":{"0":"a","2":"b"},"ids":["1",2,null],"custom_attributes":[{"attribute_code":"c","value":["1"]},{"attribute_code":"d","value":{"0":1}}],
        "extension_attributes":[],"free":{"a":[true,1e5]},"parent":"{\"id\":1,\"tags\":[\"t\"]}","status":"pending","level":"3",
        "created_at":"2026-01-02 03:04:05","matrix":[["a"],"b",{"1":"c"}],"labels":{"a":1,"b":"x"},"small":2.0,"unknown":"\ud83d\ude00"}
        """;

    [Fact]
    public void Every_prefix_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        for (var length = 0; length < bytes.Length; length++)
            Assert.False(TryRead(bytes.AsSpan(0, length).ToArray()), $"The first {length} bytes were read.");
        Assert.True(TryRead(bytes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Flipped_bits_and_bytes_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var original = Encoding.UTF8.GetBytes(Whole);
        for (var round = 0; round < 1000; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var flips = random.Next(1, 4); flips > 0; flips--)
                bytes[random.Next(bytes.Length)] = Flip(random, bytes[random.Next(bytes.Length)]);
            TryRead(bytes);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Spliced_pieces_are_read_or_refused(int seed)
    {
        var random = new Random(seed);
        var original = Encoding.UTF8.GetBytes(Whole);
        for (var round = 0; round < 1000; round++)
        {
            var from = random.Next(original.Length);
            var to = random.Next(original.Length);
            var length = random.Next(1, 40);
            TryRead([.. original.AsSpan(0, to), .. original.AsSpan(from, Math.Min(length, original.Length - from)), .. original.AsSpan(Math.Min(to + random.Next(20), original.Length))]);
        }
    }

    [Fact]
    public async Task A_corrupt_answer_is_a_typed_exception()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Whole);
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            using var client = new TestService(_ => ScriptedHandler.Bytes(bytes)).Client(options => options.Json.OnLeniency = leniency => Assert.StartsWith("$", leniency.Path, StringComparison.Ordinal));
            try
            {
                await client.Get("/V1/things").ReadModelAsync<TestItem>();
            }
            catch (AccsResponseFormatException)
            {
            }
        }
    }

    [Theory]
    [InlineData("{\"parent\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"unknown\":[", "]}")]
    [InlineData("{\"items\":[", "]}")]
    [InlineData("{\"custom_attributes\":[{\"attribute_code\":\"a\",\"value\":", "}]}")]
    [InlineData("{\"tags\":{\"0\":", "}}")]
    public async Task A_hostile_depth_is_an_error_and_no_overflow(string open, string close)
    {
        var body = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        Assert.ThrowsAny<JsonException>(() => RawJson.Parse(body));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<TestItem>(body));
        using var client = new TestService(_ => ScriptedHandler.Json(body), _ => ScriptedHandler.Json(body, HttpStatusCode.BadRequest)).Client(options => options.Json.MaxDepth = 256);
        await Assert.ThrowsAsync<AccsResponseFormatException>(() => client.Get("/V1/things").ReadModelAsync<TestItem>());
        await Assert.ThrowsAsync<AccsValidationException>(() => client.Get("/V1/things").SendAsync());
    }

    [Fact]
    public void A_serializer_that_allows_more_gets_no_overflow_either()
    {
        var body = string.Concat(Enumerable.Repeat("{\"parent\":", 500)) + "1" + string.Concat(Enumerable.Repeat("}", 500));

        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<TestItem>(body, new JsonSerializerOptions { MaxDepth = 1000 }));
    }

    [Fact]
    public void The_deepest_that_is_allowed_fits_on_a_small_stack()
    {
        var body = string.Concat(Enumerable.Repeat("{\"parent\":", 255)) + "{\"id\":\"1\",\"x\":1}" + string.Concat(Enumerable.Repeat("}", 255));
        string? written = null;
        var thread = new Thread(
            () =>
            {
                var reader = new AccsJsonReader(Encoding.UTF8.GetBytes(body), JsonReadContext.Deepest);
                reader.Advance();
                reader.ReadModel<TestItem>(out var item);
                written = item!.ToString();
            },
            maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.Equal(body, written);
    }

    [Fact]
    public void Texts_in_texts_share_the_depth()
    {
        var text = "{\"id\":1}";
        for (var i = 0; i < 12; i++)
            text = $"{{\"parent\":{JsonSerializer.Serialize(text)}}}";

        var item = TestItem.Read(text);

        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(text)), JsonSerializer.Serialize(JsonDocument.Parse(item.ToString())));
        Assert.NotNull(item.Parent!.Parent);
    }

    /// <summary>Reads; what was read must be writable, and what was written readable.</summary>
    private static bool TryRead(byte[] bytes)
    {
        TestItem? item;
        try
        {
            var reader = new AccsJsonReader(bytes);
            if (!reader.Advance() || !reader.ReadModel(out item) || reader.Advance())
                return false;
        }
        catch (JsonException)
        {
            return false;
        }
        if (item is null)
            return true;
        using var written = JsonTextWriter.Rent();
        AccsJsonWriter.WriteModel(written.Writer, item);
        var again = new AccsJsonReader(written.WrittenSpan);
        Assert.True(again.Advance() && again.ReadModel<TestItem>(out var same) && same is not null);
        _ = item.CustomAttributes.Select(attribute => attribute.Value.List?.Count).ToList();
        item.StartUpdate();
        return true;
    }

    private static byte Flip(Random random, byte value) => random.Next(3) switch
    {
        0 => (byte)(value ^ (1 << random.Next(8))),
        1 => (byte)random.Next(256),
        _ => (byte)"{}[]\",:0truenull\\u"[random.Next(18)],
    };
}
