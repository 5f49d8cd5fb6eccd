namespace AccsGen.Runtime.Tests.Json;

public sealed class ToleranceTests
{
    public static TheoryData<string, string, string, string, bool> Quirks => new()
    {
        { """{"id":"5"}""", "$.id", "an integer", "text", true },
        { """{"id":5.5}""", "$.id", "an integer", "a number", false },
        { """{"sku":5}""", "$.sku", "text", "a number", true },
        { """{"sku":{}}""", "$.sku", "text", "an empty object", false },
        { """{"price":"1.0000"}""", "$.price", "a number", "text", true },
        { """{"price":1e400}""", "$.price", "a number", "a number that a decimal can't hold", false },
        { """{"weight":1e400}""", "$.weight", "a number", "a number that a double can't hold", false },
        { """{"sku":"\ud800"}""", "$.sku", "text", "text that is not valid Unicode", false },
        { """{"price":"\u0031\u002e5"}""", "$.price", "a number", "text", true },
        { """{"id":"1\ud800"}""", "$.id", "an integer", "text", false },
        { """{"active":"\u0074rue"}""", "$.active", "a boolean", "text", true },
        { """{"weight":"1.5"}""", "$.weight", "a number", "text", true },
        { """{"active":1}""", "$.active", "a boolean", "a number", true },
        { """{"active":"maybe"}""", "$.active", "a boolean", "text", false },
        { """{"parent":[]}""", "$.parent", "an object", "an empty array", true },
        { """{"parent":""}""", "$.parent", "an object", "empty text", true },
        { """{"parent":[1]}""", "$.parent", "an object", "an array", false },
        { """{"parent":"{\"id\":1}"}""", "$.parent", "an object", "JSON in text", true },
        { """{"extension_attributes":[]}""", "$.extension_attributes", "an object", "an empty array", true },
        { """{"labels":[]}""", "$.labels", "an object", "an empty array", true },
        { """{"labels":{"a b":"1"}}""", "$.labels['a b']", "an integer", "text", true },
        { """{"items":[{"id":1},{"id":2},{"price":"3"}]}""", "$.items[2].price", "a number", "text", true },
        { """{"items":{"4":{"id":1}}}""", "$.items", "a list", "an object with numeric keys", true },
        { """{"items":{}}""", "$.items", "a list", "an empty object", true },
        { """{"items":[{"id":1},5]}""", "$.items[1]", "an object", "a number", false },
        { """{"items":{"sku":"a"}}""", "$.items", "a list", "an object", false },
        { """{"tags":"a"}""", "$.tags", "a list", "text", true },
        { """{"items":5}""", "$.items", "a list", "a number", false },
        { """{"items":"{\"id\":1}"}""", "$.items", "a list", "text", false },
        { """{"ids":7}""", "$.ids", "a list", "a number", true },
        { """{"ids":"x"}""", "$.ids", "a list", "text", false },
        { """{"ids":true}""", "$.ids", "a list", "a boolean", false },
        { """{"matrix":"a"}""", "$.matrix", "a list", "text", false },
        { """{"tags":["a",["b"]]}""", "$.tags[1]", "text", "an array", false },
        { """{"x":{"y":[{}]},"matrix":[["a"],["b",1]]}""", "$.matrix[1][1]", "text", "a number", true },
        { """{"custom_attributes":{"2":{"attribute_code":"a","value":"1"}}}""", "$.custom_attributes", "a list", "an object with numeric keys", true },
        { """{"custom_attributes":[{"value":"1"}]}""", "$.custom_attributes[0]", "an object with attribute_code", "an object", false },
        { """{"custom_attributes":[{"attribute_code":93,"value":"1"}]}""", "$.custom_attributes[0].attribute_code", "text", "a number", true },
        { """{"custom_attributes":[{"attribute_code":"\ud800"}]}""", "$.custom_attributes[0]", "an object with attribute_code", "an object", false },
        { """{"custom_attributes":{"color":"blue"}}""", "$.custom_attributes", "a list", "an object", false },
        { """{"created_at":"2026-01-02 03:04:05"}""", "$.created_at", "an ISO 8601 time", "text", true },
        { """{"created_at":""}""", "$.created_at", "an ISO 8601 time", "empty text", true },
        { """{"status":7}""", "$.status", "text", "a number", true },
        { """{"level":"3"}""", "$.level", "an integer", "text", true },
        { "[]", "$", "an object", "an empty array", true },
        { "", "$", "an object", "an empty body", true },
    };

    [Theory]
    [MemberData(nameof(Quirks))]
    public async Task A_leniency_is_told_with_its_place(string json, string path, string expected, string found, bool wasRead)
    {
        var told = new List<JsonLeniency>();

        await Call(json, options => options.OnLeniency = told.Add).ReadModelAsync<TestItem>();

        var leniency = Assert.Single(told);
        Assert.Equal((path, expected, found, wasRead), (leniency.Path, leniency.Expected, leniency.Found, leniency.WasRead));
        Assert.Equal("GET /V1/things", leniency.Operation!.ToString());
    }

    [Theory]
    [MemberData(nameof(Quirks))]
    public async Task Strict_reading_refuses_it_with_its_place(string json, string path, string expected, string found, bool wasRead)
    {
        _ = wasRead;
        var fault = await Assert.ThrowsAsync<AccsResponseFormatException>(() => Strict(json).ReadModelAsync<TestItem>());

        Assert.Equal((path, expected, found), (fault.JsonPath, fault.Expected, fault.Found));
        Assert.Equal("GET /V1/things", fault.Operation!.ToString());
        Assert.StartsWith($"The answer to GET /V1/things can't be read: at {path} {expected} is expected, and {found} was found.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":5,"sku":"a","price":1.50,"active":true,"weight":1e3,"items":[{"id":1},null],"tags":["a",null],"ids":[1,null,5.0]}""")]
    [InlineData("""{"id":5.0,"unknown":[],"id":6,"status":"brand_new","level":77,"free":"{}","labels":{"a":1,"b":null}}""")]
    [InlineData("""{"custom_attributes":[{"attribute_code":"a","value":["1"]},{"attribute_code":"b","value":{"0":1}},{"attribute_code":"c"},null],"extension_attributes":{"x":[]}}""")]
    [InlineData("""{"sku":null,"parent":null,"custom_attributes":null,"created_at":"2026-01-02T03:04:05+01:00","matrix":[[]]}""")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Strict_reading_takes_what_is_as_declared(string json)
    {
        var told = new List<JsonLeniency>();

        await Strict(json).ReadModelAsync<TestItem>();
        await Call(json, options => options.OnLeniency = told.Add).ReadModelAsync<TestItem>();

        Assert.Empty(told);
    }

    [Fact]
    public async Task All_of_an_answer_are_told_in_order_also_inside_texts()
    {
        var told = new List<JsonLeniency>();

        await Call(
            """{"items":[{"id":"1","x":{"deep":[1,2]}},{"parent":"{\"tags\":\"a\",\"ids\":[\"7\"]}"},{"active":0}],"tags":5,"small":"1"}""",
            options => options.OnLeniency = told.Add).ReadModelAsync<TestItem>();

        Assert.Equal(
            ["$.items[0].id", "$.items[1].parent", "$.items[1].parent.tags", "$.items[1].parent.ids[0]", "$.items[2].active", "$.tags", "$.tags", "$.small"],
            told.Select(leniency => leniency.Path));
    }

    [Theory]
    [InlineData("\"3418\"")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("\"\"")]
    public async Task Roots_are_watched_too(string json)
    {
        Assert.Equal("an integer", (await Assert.ThrowsAsync<AccsResponseFormatException>(Strict(json).ReadInt64Async)).Expected);
        Assert.Equal("a boolean", (await Assert.ThrowsAsync<AccsResponseFormatException>(Strict(json).ReadBooleanAsync)).Expected);
        Assert.Equal("a number", (await Assert.ThrowsAsync<AccsResponseFormatException>(Strict(json).ReadDecimalAsync)).Expected);
        Assert.Equal("an object", (await Assert.ThrowsAsync<AccsResponseFormatException>(Strict(json).ReadModelAsync<TestItem>)).Expected);
        Assert.Equal(json.Trim('"').Length == 0 || json == "[]" ? null : 3418L, await Call(json).ReadInt64Async());
    }

    [Fact]
    public async Task Roots_as_declared_are_no_leniency()
    {
        Assert.Equal(3418, await Strict("3418").ReadInt64Async());
        Assert.True(await Strict("true").ReadBooleanAsync());
        Assert.Equal("a", await Strict("\"a\"").ReadStringAsync());
        Assert.Null(await Strict("null").ReadInt64Async());
        Assert.Empty(await Strict("[]").ReadModelListAsync<TestItem>());
        Assert.Equal("[]", (await Strict("[]").ReadJsonAsync()).ToString());
        await Strict("<html>").SendAsync();
        await Assert.ThrowsAsync<AccsResponseFormatException>(Strict("4").ReadStringAsync);
        await Assert.ThrowsAsync<AccsResponseFormatException>(Strict("[]").ReadStringAsync);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_an_exception_and_no_leniency()
    {
        var told = new List<JsonLeniency>();

        var fault = await Assert.ThrowsAsync<AccsResponseFormatException>(() => Call("true", options => options.OnLeniency = told.Add).ReadModelAsync<TestItem>());

        Assert.Empty(told);
        Assert.Equal(("$", "an object", "a boolean"), (fault.JsonPath, fault.Expected, fault.Found));
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_refused_while_it_arrives()
    {
        var endless = new EndlessStream();
        var service = new TestService(_ => new(HttpStatusCode.OK) { Content = new StreamContent(endless) });
        using var client = service.Client(options => options.Json.MaxResponseBytes = 100_000);

        var fault = await Assert.ThrowsAsync<AccsResponseFormatException>(() => client.Get("/V1/things").ReadJsonAsync());

        Assert.Contains("100000 bytes (AccsJsonOptions.MaxResponseBytes)", fault.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 100_001, 300_000);
    }

    [Fact]
    public async Task A_body_of_exactly_the_limit_is_read()
    {
        var json = "[" + string.Join(',', Enumerable.Repeat("1", 1000)) + "]";

        Assert.Equal(1000, (await Call(json, options => options.MaxResponseBytes = json.Length).ReadListAsync<long, Int64Codec>()).Count);
        await Assert.ThrowsAsync<AccsResponseFormatException>(() => Call(json + " ", options => options.MaxResponseBytes = json.Length).ReadJsonAsync());
    }

    [Fact]
    public void The_largest_body_that_can_be_allowed_has_a_buffer() => Assert.InRange(ResponseBuffer.Larger(1 << 30), (1 << 30) + 1, Array.MaxLength);

    [Fact]
    public void Options_have_ranges()
    {
        var options = new AccsJsonOptions();

        Assert.Equal((JsonTolerance.Lenient, 64, 64 * 1024 * 1024), (options.Tolerance, options.MaxDepth, options.MaxResponseBytes));
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxDepth = 7);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxDepth = 257);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.MaxResponseBytes = 1023);
        Assert.Throws<ArgumentOutOfRangeException>(() => options.Tolerance = (JsonTolerance)2);
        Assert.Throws<AccsConfigurationException>(() => new TestService().Client(client => client.Json = null!));
    }

    private static AccsCall Strict(string json) => Call(json, options => options.Tolerance = JsonTolerance.Strict);

    private static AccsCall Call(string json, Action<AccsJsonOptions>? change = null) =>
        new TestService(_ => ScriptedHandler.Json(json)).Client(options => change?.Invoke(options.Json)).Get("/V1/things");

    /// <summary>A body that goes on and on.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
