using System.Text;

namespace AccsGen.AotSmoke;

/// <summary>A tenant that gives every call the same answer and keeps what it was sent, and a client that talks to it. Tokens are given to anyone.</summary>
internal sealed class ScriptedTenant : HttpMessageHandler
{
    private const string Token = """{"access_token":"smoke","token_type":"bearer","expires_in":86399}""";

    private readonly string _answer;
    private readonly HttpStatusCode _status;

    public ScriptedTenant(string answer, HttpStatusCode status = HttpStatusCode.OK, Action<AccsClientOptions>? configure = null)
    {
        (_answer, _status) = (answer, status);
        var options = new AccsClientOptions("https://na1.api.commerce.adobe.com/SmokeTenant", new ImsCredential("client", "secret"))
        {
            InnerHandler = this,
            Retry = new RetryOptions { MaxAttempts = 1 },
        };
        configure?.Invoke(options);
        Client = AccsClient.Create(options);
    }

    public AccsClient Client { get; }

    /// <summary>The method and path of the latest call.</summary>
    public string LatestCall { get; private set; } = "";

    /// <summary>The token of the latest call.</summary>
    public string LatestAuthorization { get; private set; } = "";

    /// <summary>The body of the latest call.</summary>
    public string LatestBody { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // A request for a token has no operation.
        if (!request.Options.TryGetValue(AccsOperation.OptionsKey, out _))
            return Json(HttpStatusCode.OK, Token);
        LatestCall = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        LatestAuthorization = $"{request.Headers.Authorization}";
        LatestBody = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        return Json(_status, _answer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Client.Dispose();
        base.Dispose(disposing);
    }

    private static HttpResponseMessage Json(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
