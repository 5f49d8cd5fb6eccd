using Microsoft.Extensions.Logging;

namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>A service and an IMS behind one handler: IMS gives out token-1, token-2 …, the service answers from a script.</summary>
internal sealed class TestService : HttpMessageHandler
{
    public const string Endpoint = "https://na1.api.commerce.adobe.com/AbC123";

    private readonly HttpMessageInvoker _api;
    private readonly HttpMessageInvoker _ims;
    private int _tokens;

    public TestService(params Func<HttpRequestMessage, HttpResponseMessage>[] answers)
        : this(new ScriptedHandler(answers))
    {
    }

    public TestService(ScriptedHandler api, ScriptedHandler? ims = null)
    {
        Api = api;
        _api = new HttpMessageInvoker(api);
        _ims = new HttpMessageInvoker(ims ?? (HttpMessageHandler)new TokenHandler(this));
    }

    public ScriptedHandler Api { get; }

    public ManualTimeProvider Time { get; } = new();

    /// <summary>How many tokens IMS gave out.</summary>
    public int Tokens => _tokens;

    public AccsClientOptions Options(ILoggerFactory? loggers = null) => new(Endpoint, new ImsCredential("client-id", "client-secret") { OrganizationId = "org@AdobeOrg" })
    {
        InnerHandler = this,
        TimeProvider = Time,
        LoggerFactory = loggers,
    };

    public TestClient Client(Action<AccsClientOptions>? change = null)
    {
        var options = Options();
        change?.Invoke(options);
        return new TestClient(AccsTransport.Create(options));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (request.RequestUri!.AbsolutePath.StartsWith("/ims/", StringComparison.Ordinal) ? _ims : _api).SendAsync(request, cancellationToken);

    private sealed class TokenHandler(TestService service) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(
            ScriptedHandler.Json($$"""{"access_token":"token-{{Interlocked.Increment(ref service._tokens)}}","token_type":"bearer","expires_in":86399}"""));
    }
}
