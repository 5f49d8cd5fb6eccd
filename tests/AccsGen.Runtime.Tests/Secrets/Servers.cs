namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>The tenant, and IMS where the path says so.</summary>
internal sealed class Servers(HttpMessageHandler tenant, HttpMessageHandler ims) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _tenant = new(tenant);
    private readonly HttpMessageInvoker _ims = new(ims);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (request.RequestUri!.AbsolutePath.StartsWith("/ims/", StringComparison.Ordinal) ? _ims : _tenant).SendAsync(request, cancellationToken);
}
