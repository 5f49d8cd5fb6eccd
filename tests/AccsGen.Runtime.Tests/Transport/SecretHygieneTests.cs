namespace AccsGen.Runtime.Tests.Transport;

/// <summary>Runs what can go wrong with secrets one would recognise, and looks for them in all that comes out.</summary>
public sealed class SecretHygieneTests
{
    private const string Secret = "sentinel-secret-1";
    private const string SecondSecret = "sentinel-secret-2";
    private const string Token = "eyJzZW50aW5lbCI6InRva2VuIn0.c2VudGluZWw.c2VudGluZWwtc2ln";
    private const string Sku = "sentinel-sku";

    public static TheoryData<string, int, string> Answers => new()
    {
        { "refused token", 401, $$"""{"message":"Bad token {{Token}}"}""" },
        { "echoing error", 400, $$"""{"message":"Header Authorization: Bearer {{Token}} is odd, %1","parameters":["{{Token}}"],"errors":[{"message":"{{Token}}"}]}""" },
        { "echoing html", 502, $"<html><title>Bearer {Token}</title>access_token={Token}</html>" },
        { "echoing text", 500, $"client_secret={Secret}&x=1" },
        { "broken json", 200, $$"""{"access_token":"{{Token}}","x":""" },
        { "throttled", 429, $$"""{"message":"{{Token}}"}""" },
        { "success", 200, "{}" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task No_secret_is_in_any_exception_or_log(string scenario, int status, string body)
    {
        var loggers = new RecordingLoggerFactory();
        var ims = new ScriptedHandler(_ => Refusal("invalid_client", Secret), _ => TokenAnswer(), _ => TokenAnswer());
        var api = new ScriptedHandler([.. Enumerable.Repeat<Func<HttpRequestMessage, HttpResponseMessage>>(_ => ScriptedHandler.Json(body, (HttpStatusCode)status), 8)]);
        var output = await RunAsync(api, ims, loggers);

        AssertClean(output, scenario);
        AssertClean(string.Join('\n', loggers.Lines), scenario);
    }

    [Theory]
    [InlineData("invalid_client")]
    [InlineData("invalid_scope")]
    public async Task A_refusal_of_ims_that_echoes_the_secret_does_not_show_it(string error)
    {
        var loggers = new RecordingLoggerFactory();
        var ims = new ScriptedHandler(_ => Refusal(error, Secret), _ => Refusal(error, SecondSecret));
        var output = await RunAsync(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), ims, loggers);

        Assert.Contains(error, output, StringComparison.Ordinal);
        AssertClean(output, error);
        AssertClean(string.Join('\n', loggers.Lines), error);
    }

    [Fact]
    public async Task Stores_providers_and_rotations_do_not_show_it_either()
    {
        var loggers = new RecordingLoggerFactory();
        var changes = new List<ImsSecretChange>();
        var store = new MemoryTokenStore(TimeProvider.System);
        var ims = new ScriptedHandler(_ => Refusal("invalid_client", Secret), _ => TokenAnswer(), _ => Refusal("invalid_client", SecondSecret), _ => Refusal("invalid_client", Secret));
        using var manager = new ImsTokenManager(new AccsClientOptions
        {
            CredentialProvider = ImsCredentialProvider.From((_, _) => ValueTask.FromResult(new ImsCredential("client-id", Secret, SecondSecret))),
            TokenStore = store,
            SecretChanged = changes.Add,
            InnerHandler = ims,
            LoggerFactory = loggers,
        });

        var token = await manager.GetTokenAsync();
        await Eventually.TrueAsync(() => store.Token is not null, "the token is stored");
        manager.Invalidate(token);
        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Single(changes);
        AssertClean($"{fault} {fault.Error} {fault.ErrorDescription} {changes[0]} {string.Join(' ', store.Keys)}", "exceptions, changes and keys");
        AssertClean(string.Join('\n', loggers.Lines), "log");
    }

    [Fact]
    public async Task Nothing_that_holds_a_secret_shows_it_as_text()
    {
        var options = Options(new TestService(), new RecordingLoggerFactory());
        using var manager = new ImsTokenManager(options.Credential!, new ScriptedHandler(_ => TokenAnswer()));
        var token = await manager.GetTokenAsync();

        AssertClean($"{options} {options.Credential} {manager} {token} {AccsTransport.Create(options)}", "ToString");
        Assert.Contains("client-id", options.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(ScriptedHandler api, ScriptedHandler ims, RecordingLoggerFactory loggers)
    {
        var service = new TestService(api, ims);
        using var client = new TestClient(AccsTransport.Create(Options(service, loggers)));
        try
        {
            return (await client.Get("/V1/products/{sku}").Path(Sku).Query("q", Sku).ReadModelAsync<TestItem>()).ToString();
        }
        catch (AccsException fault)
        {
            var answered = fault as AccsApiException;
            return $"{fault} {answered?.Body} {answered?.ApiMessage} {string.Join(' ', answered?.Parameters ?? new Dictionary<string, string>())} {string.Join(' ', answered?.Errors ?? [])} "
                + $"{answered?.Response.Error.MessageTemplate} {(fault as AccsResponseFormatException)?.BodyStart} {(fault as AccsAuthenticationException)?.ErrorDescription}";
        }
    }

    private static AccsClientOptions Options(TestService service, RecordingLoggerFactory loggers)
    {
        var options = service.Options(loggers);
        options.Credential = new ImsCredential("client-id", Secret, SecondSecret);
        return options;
    }

    private static HttpResponseMessage TokenAnswer() => ScriptedHandler.Json($$"""{"access_token":"{{Token}}","expires_in":86399}""");

    private static HttpResponseMessage Refusal(string error, string secret) =>
        ScriptedHandler.Json($$"""{"error":"{{error}}","error_description":"The value {{secret}} is wrong"}""", HttpStatusCode.BadRequest);

    private static void AssertClean(string text, string scenario)
    {
        foreach (var sentinel in new[] { Secret, SecondSecret, Token, Token.Split('.')[0], Token.Split('.')[2], Sku })
            Assert.False(text.Contains(sentinel, StringComparison.Ordinal), $"'{sentinel}' shows up in: {scenario}\n{text}");
    }
}
