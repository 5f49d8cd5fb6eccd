using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>
/// Adds <c>Authorization</c>, <c>x-api-key</c> and <c>x-gw-ims-org-id</c> to each request. After a 401 the token that was used, and only that, is given up,
/// and the request repeated once with a new one, whatever its method, as it was not carried out.
/// </summary>
/// <remarks>
/// The service also answers 401 where a permission is missing; its body then names the resource, and a new token would change nothing. Usable on any
/// <see cref="HttpClient"/>. The request's content may be sent twice, so it must not be a stream that can be read once only.
/// </remarks>
public sealed class AccessTokenHandler : DelegatingHandler
{
    private readonly ImsTokenManager _tokens;
    private readonly ILogger _logger;

    /// <summary>Makes a handler.</summary>
    /// <param name="tokens">Gives the tokens.</param>
    /// <param name="logger">Where renewals are reported.</param>
    public AccessTokenHandler(ImsTokenManager tokens, ILogger<AccessTokenHandler>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        _tokens = tokens;
        _logger = logger ?? NullLogger<AccessTokenHandler>.Instance;
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var token = await _tokens.GetTokenAsync(cancellationToken).ConfigureAwait(false);
        Authorize(request, token);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || await ErrorBody.NamesResourcesAsync(response, cancellationToken).ConfigureAwait(false))
            return response;

        response.Dispose();
        Log.TokenRejected(_logger);
        _tokens.Invalidate(token);
        if (RequestContext.Of(request) is { } context)
            context.TokenRenewed = true;
        Authorize(request, await _tokens.GetTokenAsync(cancellationToken).ConfigureAwait(false));
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private void Authorize(HttpRequestMessage request, AccessToken token)
    {
        request.Headers.Authorization = token.Authorization;
        SetHeader(request, "x-api-key", _tokens.Credential.ClientId);
        if (_tokens.Credential.OrganizationId is { } organization)
            SetHeader(request, "x-gw-ims-org-id", organization);
    }

    private static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        // Also a repeated request comes through here: a header that is there must not be doubled.
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
