using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>
/// Adds <c>Authorization</c>, <c>x-api-key</c> and <c>x-gw-ims-org-id</c> to each request. After a 401 the token that was used, and only that, is given up,
/// and the request repeated once with a new one, whatever its method, as it was not carried out.
/// </summary>
/// <remarks>
/// The service also answers 401 where a permission is missing. Where its body names the resource, and where a fresh token has just been refused too, a new
/// token would change nothing: the answer is returned as it is. Usable on any <see cref="HttpClient"/>. The request's content may be sent twice, so it must not
/// be a stream that can be read once only.
/// </remarks>
public sealed class AccessTokenHandler : DelegatingHandler
{
    private readonly ImsTokenManager _tokens;
    private readonly ILogger _logger;

    /// <summary>Makes a handler.</summary>
    /// <param name="tokens">Gives the tokens; not disposed.</param>
    /// <param name="logger">Where refused tokens are reported.</param>
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
        var context = RequestContext.Of(request);
        var token = await _tokens.GetTokenAsync(context?.Timeout, cancellationToken).ConfigureAwait(false);
        Authorize(request, token);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            token.MarkAccepted();
            return response;
        }
        if (await NamesResourcesAsync(response, cancellationToken).ConfigureAwait(false))
            return response;
        if (!_tokens.Invalidate(token))
            return response;

        response.Dispose();
        TokenLog.Rejected(_logger);
        context?.RenewToken();
        var fresh = await _tokens.GetTokenAsync(context?.Timeout, cancellationToken).ConfigureAwait(false);
        Authorize(request, fresh);
        response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            fresh.MarkAccepted();
        }
        else if (!await NamesResourcesAsync(response, cancellationToken).ConfigureAwait(false))
        {
            TokenLog.RejectedFresh(_logger);
            fresh.MarkRefusedFresh();
        }
        return response;
    }

    private static async Task<bool> NamesResourcesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await ErrorBody.NamesResourcesAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            // The status came, and says that the request was not carried out.
            return false;
        }
    }

    private static void Authorize(HttpRequestMessage request, AccessToken token)
    {
        SetHeader(request, "Authorization", token.Authorization);
        SetHeader(request, "x-api-key", token.Credential.ClientId);
        if (token.Credential.OrganizationId is { } organization)
            SetHeader(request, "x-gw-ims-org-id", organization);
    }

    private static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        // Also a repeated request comes through here: a header that is there must not be doubled.
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
