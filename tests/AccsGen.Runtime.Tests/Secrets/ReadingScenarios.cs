namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Answers that differ from the spec, or can't be read at all.</summary>
internal static class ReadingScenarios
{
    private const string Quirky = $$"""{"id":"7","sku":5,"items":{"4":{"price":"{{Sentinels.Received}}"} },"parent":"{\"id\":\"8\"}","status":{"{{Sentinels.Received}}":1} }""";

    public static IEnumerable<Scenario> All =>
    [
        new("leniencies", LenientAsync),
        new("strict reading", stage => UnreadableAsync(stage, Quirky, options => options.Json.Tolerance = JsonTolerance.Strict)),
        new("an answer that is HTML", stage => UnreadableAsync(stage, $"<html>{Sentinels.Received} Authorization: Bearer {Sentinels.Token}</html>")),
        new("an answer that is cut off", stage => UnreadableAsync(stage, $$"""{"access_token":"{{Sentinels.Token}}","client_secret":"{{Sentinels.SecondSecret}}","sku":"{{Sentinels.Received}}""")),
        new("an answer of another kind", stage => UnreadableAsync(stage, $"\"{Sentinels.Received} {Sentinels.Token}\"")),
        new("an answer that nests too deep", stage => UnreadableAsync(stage, string.Concat(Enumerable.Repeat("{\"parent\":", 100)) + $"\"{Sentinels.Received}\"")),
        new("an answer that is too large", stage => UnreadableAsync(stage, $$"""{"sku":"{{Sentinels.Received}} Bearer {{Sentinels.Token}}{{new string('x', 2000)}}"}""", options => options.Json.MaxResponseBytes = 1024)),
        new("a callback that throws", CallbackAsync),
    ];

    private static async Task LenientAsync(Stage stage)
    {
        // What the callback is told are places and kinds, and no values.
        var client = stage.Client(new Script(_ => ScriptedHandler.Json(Quirky)), change: options => options.Json.OnLeniency = stage.Things.Enqueue);
        await Stage.Call(client).ReadModelAsync<TestItem>();
        Assert.Equal(7, stage.Things.Count);
    }

    private static async Task UnreadableAsync(Stage stage, string body, Action<AccsClientOptions>? change = null)
    {
        var client = stage.Client(new Script(_ => ScriptedHandler.Json(body)), change: change);
        await stage.FailsAsync<AccsResponseFormatException>(() => Stage.Call(client).ReadModelAsync<TestItem>());
        await stage.LoggedAsync(4);
    }

    private static async Task CallbackAsync(Stage stage)
    {
        var client = stage.Client(change: options => options.Json.OnLeniency = _ => throw new InvalidOperationException("callback"));
        await stage.FailsAsync<InvalidOperationException>(() => Stage.Call(client).ReadModelAsync<TestItem>());
    }
}
