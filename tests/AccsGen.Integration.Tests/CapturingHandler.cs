namespace AccsGen.Integration.Tests;

/// <summary>Keeps of the latest call what the simulator doesn't record: its token, its operation, and the bytes of the answer.</summary>
internal sealed class CapturingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    public string? LatestOperation { get; private set; }

    public string? LatestAuthorization { get; private set; }

    public byte[] LatestAnswer { get; private set; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        // A request for a token has no operation.
        if (request.Options.TryGetValue(AccsOperation.OptionsKey, out var operation))
        {
            LatestOperation = operation.ToString();
            LatestAuthorization = request.Headers.Authorization?.ToString();
            LatestAnswer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }
        return response;
    }
}
