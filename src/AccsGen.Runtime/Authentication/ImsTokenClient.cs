using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>Asks IMS for a token: one form post for each secret until one is accepted.</summary>
internal sealed class ImsTokenClient : IDisposable
{
    /// <summary>IMS answers in well under a second; waiting longer than this helps nobody.</summary>
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    private readonly ImsCredential _credential;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private int _workingSecret;

    public ImsTokenClient(ImsCredential credential, HttpMessageHandler? handler, TimeProvider time, ILogger logger)
    {
        _credential = credential;
        _time = time;
        _logger = logger;
        _http = new HttpClient(handler ?? AccsTransport.CreateHandler(), disposeHandler: handler is null) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Asks for a token. Never throws: what goes wrong is part of the result.</summary>
    public async Task<TokenResult> RequestAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(s_timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return Report(await TrySecretsAsync(linked.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException fault) when (timeout.IsCancellationRequested)
        {
            return Report(Unreachable($"IMS did not answer within {s_timeout.TotalSeconds:F0} s", new TimeoutException("The time for obtaining a token was used up.", fault)));
        }
        catch (Exception fault)
        {
            // Whatever a handler may throw belongs to the callers that wait, not to the background.
            return Report(Unreachable("IMS could not be reached", fault));
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<TokenResult> TrySecretsAsync(CancellationToken cancellationToken)
    {
        var secrets = _credential.ClientSecrets;
        for (var tried = 1; ; tried++)
        {
            var number = _workingSecret;
            var result = await PostAsync(secrets[number], cancellationToken).ConfigureAwait(false);
            if (result.Failure?.Error != "invalid_client" || tried == secrets.Count)
                return result;
            Log.SecretRefused(_logger, number + 1, secrets.Count);
            _workingSecret = (number + 1) % secrets.Count;
        }
    }

    private async Task<TokenResult> PostAsync(string secret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _credential.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"),
                new("client_id", _credential.ClientId),
                new("client_secret", secret),
                new("scope", string.Join(',', _credential.Scopes)),
            ]),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        var sent = _time.GetUtcNow();
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        using var body = await ResponseBuffer.ReadAsync(response.Content, ErrorBody.Limit, cancellationToken).ConfigureAwait(false);
        return ImsTokenAnswer.Read(response.StatusCode, body.Span, sent, _credential);
    }

    private TokenResult Report(TokenResult result)
    {
        if (result.Token is { } token)
            Log.TokenObtained(_logger, (token.ExpiresAt - _time.GetUtcNow()).TotalSeconds);
        else
            Log.TokenRefused(_logger, result.Failure!.Error ?? result.Failure.Status?.ToString() ?? (result.Failure.IsConnection ? "connection" : "answer not understood"));
        return result;
    }

    private TokenResult Unreachable(string what, Exception cause) => new(null, new TokenFailure(
        $"{what} at {_credential.TokenEndpoint.GetLeftPart(UriPartial.Path)}. Check the network, the proxy and the token endpoint.", null, null, null, cause, IsConnection: true));
}
