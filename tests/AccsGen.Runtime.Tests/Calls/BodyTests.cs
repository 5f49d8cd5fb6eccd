namespace AccsGen.Runtime.Tests.Calls;

public sealed class BodyTests
{
    [Fact]
    public async Task Members_of_a_wrapper_are_sent_in_one_object_and_null_is_left_out()
    {
        var body = await SentBodyAsync(call => call
            .BodyRequired("product", new TestItem { Price = 39.90m })
            .Body("saveOptions", (bool?)true).Body("nothing", (string?)null).Body("none", (long?)null).Body("noModel", (TestItem?)null)
            .Body("n", 5L).Body("d", 1.50m).Body("text", "ü\"").Body("raw", (RawJson?)RawJson.Parse("[1.0]"))
            .Body("list", new List<TestItem> { new() { Id = 1 } }).Body("names", new List<string> { "a" }).Body("ids", new List<long> { 1, 2 })
            .Body("status", (TestStatus?)TestStatus.Pending).Body("bytes", new byte[] { 1, 2, 3 })
            .Body<Guid, GuidCodec>("guid", (Guid?)null).Body<Dictionary<string, long>, MapCodec<long, Int64Codec>>("map", new() { ["a"] = 1 }));

        Assert.Equal(
            """{"product":{"price":39.90},"saveOptions":true,"n":5,"d":1.50,"text":"ü\"","raw":[1.0],"list":[{"id":1}],"names":["a"],"ids":[1,2],"status":"pending","bytes":"AQID","map":{"a":1}}""",
            body);
    }

    [Fact]
    public async Task A_root_body_is_the_value_itself()
    {
        Assert.Equal("""[{"id":1}]""", await SentBodyAsync(call => call.RootBodyRequired("items", new List<TestItem> { new() { Id = 1 } })));
        Assert.Equal("""{"id":1}""", await SentBodyAsync(call => call.RootBodyRequired("item", new TestItem { Id = 1 })));
        Assert.Equal("\"a\"", await SentBodyAsync(call => call.RootBody("a")));
        Assert.Equal("""["a"]""", await SentBodyAsync(call => call.RootBody(new[] { "a" })));
        Assert.Equal("5", await SentBodyAsync(call => call.RootBody(5L)));
    }

    [Fact]
    public async Task Without_members_there_is_no_body_unless_the_operation_has_one()
    {
        Assert.Equal("", await SentBodyAsync(call => call.Body("a", (string?)null)));
        Assert.Equal("{}", await SentBodyAsync(call => call.EnsureBody().Body("a", (string?)null)));
        Assert.Equal("""{"a":"b"}""", await SentBodyAsync(call => call.EnsureBody().Body("a", "b")));
    }

    [Fact]
    public void A_missing_required_value_is_named_as_the_caller_knows_it()
    {
        using var client = new TestService().Client();
        TestItem? product = null;
        string? @object = null;

        Assert.Equal("product", Assert.Throws<ArgumentNullException>(() => client.Post("/V1/x").BodyRequired("product", product)).ParamName);
        Assert.Equal("object", Assert.Throws<ArgumentNullException>(() => client.Post("/V1/x").BodyRequired("object_name", @object)).ParamName);
        Assert.Equal("items", Assert.Throws<ArgumentNullException>(() => client.Post("/V1/x").RootBodyRequired("items", (List<TestItem>?)null)).ParamName);
    }

    [Fact]
    public void A_body_is_one_value_or_an_object()
    {
        using var client = new TestService().Client();

        Assert.Throws<InvalidOperationException>(() => client.Post("/V1/x").RootBody("a").Body("b", "c"));
        Assert.Throws<InvalidOperationException>(() => client.Post("/V1/x").Body("b", "c").RootBody("a"));
    }

    [Fact]
    public async Task A_call_begun_while_another_is_being_filled_has_its_own_body()
    {
        var service = new TestService(_ => ScriptedHandler.Json("true"), _ => ScriptedHandler.Json("true"));
        using var client = service.Client();
        var first = client.Post("/V1/first").Body("a", 1L);
        var second = client.Post("/V1/second").Body("b", 2L);

        await second.SendAsync();
        await first.Body("c", 3L).SendAsync();

        Assert.Equal(["""{"b":2}""", """{"a":1,"c":3}"""], service.Api.Requests.Select(request => request.Body!));
    }

    private static async Task<string?> SentBodyAsync(Func<AccsCall, AccsCall> fill)
    {
        var service = new TestService(_ => ScriptedHandler.Json("true"));
        using var client = service.Client();
        await fill(client.Post("/V1/x")).SendAsync();
        var sent = service.Api.Requests.Single();
        Assert.Equal(string.IsNullOrEmpty(sent.Body) ? null : "application/json", sent.Headers.GetValueOrDefault("Content-Type"));
        return sent.Body;
    }
}
