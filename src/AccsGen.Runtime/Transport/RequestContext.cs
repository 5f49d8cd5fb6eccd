namespace AccsGen;

/// <summary>
/// What the handlers and the transport tell each other about one call: travels in the request's options, so that the handlers
/// also work on requests that have none.
/// </summary>
internal sealed class RequestContext(AccsOperation operation, TimeSpan timeout)
{
    public static readonly HttpRequestOptionsKey<RequestContext> OptionsKey = new("AccsGen.RequestContext");

    public AccsOperation Operation { get; } = operation;

    /// <summary>How long the call may take in all.</summary>
    public TimeSpan Timeout { get; } = timeout;

    /// <summary>How often the request was sent, or begun to be sent.</summary>
    public int Attempts { get; set; } = 1;

    /// <summary>Whether the access token was renewed after a 401.</summary>
    public bool TokenRenewed { get; set; }

    public static RequestContext? Of(HttpRequestMessage request) => request.Options.TryGetValue(OptionsKey, out var context) ? context : null;
}
