namespace AccsGen;

/// <summary>
/// Stands behind the handler that waits for the access token: starts the time of a try when it is really sent, and so tells one that was sent from one that was not.
/// </summary>
internal sealed class TryClockHandler : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        RequestContext.Of(request)?.StartSending();
        return base.SendAsync(request, cancellationToken);
    }
}
