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
    /// <summary>Marks a request whose token was renewed: once is enough, also when other failures have it sent again.</summary>
    private static readonly HttpRequestOptionsKey<bool> s_renewedKey = new("AccsGen.TokenRenewed");

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

    /// <summary>Not supported, as it would send the request without a token.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Has no effect.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{nameof(AccessTokenHandler)} waits for tokens, which it does asynchronously only: use {nameof(HttpClient.SendAsync)}.");

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { } uri || !OptionRules.IsSecure(uri))
            throw new InvalidOperationException("Access tokens are sent over https only (http is accepted for this machine only).");
        var context = RequestContext.Of(request);
        for (var isRepeated = false; ; isRepeated = true)
        {
            var token = await _tokens.GetTokenAsync(context?.Timeout, cancellationToken).ConfigureAwait(false);
            Authorize(request, token);
            if (isRepeated)
                AccsTelemetry.RecordRetry(request, "unauthorized", TimeSpan.Zero);
            var wasRefused = token.WasRefused;
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.IsSuccessStatusCode)
                token.MarkAccepted(wasRefused);
            if (response.StatusCode != HttpStatusCode.Unauthorized || await NamesResourcesAsync(response, cancellationToken).ConfigureAwait(false))
                return response;
            if (request.Options.TryGetValue(s_renewedKey, out _))
            {
                TokenLog.RejectedFresh(_logger);
                token.MarkRefusedFresh();
                return response;
            }
            if (!_tokens.Invalidate(token))
                return response;
            response.Dispose();
            TokenLog.Rejected(_logger);
            request.Options.Set(s_renewedKey, true);
            context?.RenewToken();
        }
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
