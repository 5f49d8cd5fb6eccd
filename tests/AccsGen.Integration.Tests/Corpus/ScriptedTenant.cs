using System.Net.Http.Headers;

namespace AccsGen.Integration.Tests.Corpus;

/// <summary>A tenant that answers every call with the same bytes and keeps what it was sent, and clients that talk to it. Tokens are given to anyone.</summary>
internal sealed class ScriptedTenant : HttpMessageHandler
{
    private const string Token = """{"access_token":"corpus","token_type":"bearer","expires_in":86399}""";

    public ScriptedTenant(Action<AccsClientOptions>? configure = null)
    {
        var options = new AccsClientOptions("https://na1.api.commerce.adobe.com/CorpusTenant", new ImsCredential("client", "secret"))
        {
            InnerHandler = this,
            Retry = new RetryOptions { MaxAttempts = 1 },
        };
        configure?.Invoke(options);
        var transport = AccsTransport.Create(options);
        Client = new AccsClient(transport);
        AnyModel = new AnyModelClient(transport);
    }

    public AccsClient Client { get; }

    /// <summary>Reads models that no operation answers with.</summary>
    public AnyModelClient AnyModel { get; }

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public byte[] Answer { get; set; } = [];

    /// <summary>The body of the latest request; empty where it had none.</summary>
    public byte[] LatestBody { get; private set; } = [];

    public void Answers(string json, HttpStatusCode status = HttpStatusCode.OK) => (Answer, Status) = (System.Text.Encoding.UTF8.GetBytes(json), status);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A request for a token has no operation.
        if (!request.Options.TryGetValue(AccsOperation.OptionsKey, out _))
            return Json(HttpStatusCode.OK, System.Text.Encoding.UTF8.GetBytes(Token));
        LatestBody = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        return Json(Status, Answer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Client.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, byte[] body) => new(status)
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
    };
}
