namespace AccsGen;

/// <summary>Asks IMS for a token: one form post for each secret until one is accepted, beginning with the one that was accepted last.</summary>
internal sealed class ImsTokenClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly TokenClock _clock;
    private readonly TimeSpan _timeout;
    private readonly TokenReporter _reporter;
    private string? _fingerprint;
    private int _next;
    private int _accepted;

    public ImsTokenClient(HttpMessageHandler? handler, TokenClock clock, TokenPolicy policy, TokenReporter reporter)
    {
        _clock = clock;
        _timeout = policy.AttemptTimeout;
        _reporter = reporter;
        _http = new HttpClient(handler ?? AccsTransport.CreateHandler(), disposeHandler: handler is null) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>The number of the secret that was accepted last, from 1 on; 0 before that.</summary>
    public int WorkingSecret => Volatile.Read(ref _accepted);

    /// <summary>
    /// Makes one attempt within the time that is left, by one caller at a time. Throws for cancellation only: what else goes wrong is part of the answer.
    /// </summary>
    public async Task<ImsTokenAnswer> RequestAsync(ImsCredential credential, string fingerprint, TimeSpan rest, CancellationToken cancellationToken)
    {
        if (fingerprint != _fingerprint)
        {
            _fingerprint = fingerprint;
            _next = 0;
            Volatile.Write(ref _accepted, 0);
        }
        var limit = rest > TimeSpan.Zero && rest < _timeout ? rest : _timeout;
        using var timeout = new CancellationTokenSource(limit, _clock.Time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return await TrySecretsAsync(credential, linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException fault) when (timeout.IsCancellationRequested)
        {
            return Unreachable(credential, $"IMS did not answer within {limit.TotalSeconds:0.#} s", new TimeoutException("The time for obtaining a token was used up.", SecretMask.OfCredential(credential).Clean(fault)));
        }
        catch (Exception fault)
        {
            // Whatever a handler may throw belongs to the callers that wait, not to the background.
            return Unreachable(credential, "IMS could not be reached", SecretMask.OfCredential(credential).Clean(fault));
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<ImsTokenAnswer> TrySecretsAsync(ImsCredential credential, CancellationToken cancellationToken)
    {
        var count = credential.ClientSecrets.Count;
        for (var tried = 1; ; tried++)
        {
            var number = _next;
            var answer = await PostAsync(credential, credential.ClientSecrets[number], cancellationToken).ConfigureAwait(false);
            if (answer.Failure is null)
                Accept(credential, number + 1);
            if (answer.Failure?.Error != "invalid_client")
                return answer;
            _next = (number + 1) % count;
            if (tried == count)
                return answer;
            TokenLog.SecretRefused(_reporter.Logger, number + 1, count);
        }
    }

    private void Accept(ImsCredential credential, int number)
    {
        // Before any was accepted the first is the one that is expected to work.
        var before = Math.Max(_accepted, 1);
        Volatile.Write(ref _accepted, number);
        if (before != number)
            _reporter.ReportSecretChange(new ImsSecretChange(credential.ClientId, number, before));
    }

    private async Task<ImsTokenAnswer> PostAsync(ImsCredential credential, string secret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, credential.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"),
                new("client_id", credential.ClientId),
                new("client_secret", secret),
                new("scope", string.Join(',', credential.Scopes)),
            ]),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", AccsClientOptions.DefaultUserAgent);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        using var body = await ResponseBuffer.ReadAsync(response.Content, ErrorBody.Limit, cancellationToken).ConfigureAwait(false);
        var exchange = ImsExchange.Of(credential, response, _clock.Time.GetUtcNow());
        if (exchange.Skew is { } skew)
            TokenLog.ClockIsOff(_reporter.Logger, skew.TotalSeconds);
        return ImsTokenAnswer.Read(exchange, body.Span);
    }

    private static ImsTokenAnswer Unreachable(ImsCredential credential, string what, Exception cause) => ImsTokenAnswer.Of(
        new TokenFailure(TokenFailureKind.Connection, $"{what} at {ImsRefusal.Address(credential)}. Check the network, the proxy and the token endpoint.") { Cause = cause });
}
