using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>
/// Obtains access tokens from Adobe's identity service (IMS) and hands one out to all callers. Managers with equal credentials in a process share a token,
/// if they also have handler, clock, store and provider in common.
/// </summary>
/// <remarks>
/// A token is renewed in the background when 4 % of its lifetime are left, at least 5 minutes (IMS gives a day); callers wait in its last 60 seconds only.
/// However many callers wait, one request is in flight; it belongs to none of them. IMS being busy or out of reach is waited out for up to 90 seconds, by a call
/// for nine tenths of its timeout; a refused configuration is not sent again for 30 seconds at first and 5 minutes at last.
/// </remarks>
public sealed class ImsTokenManager : IDisposable
{
    private readonly CancellationTokenSource _disposing = new();
    private readonly TokenListener _listener;
    private readonly SharedToken _token;
    private int _disposed;

    /// <summary>Makes a manager for a credential. Nothing is sent before the first token is asked for.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="handler">Sends the requests to IMS; not disposed. A pooled one of its own when <see langword="null"/>.</param>
    /// <param name="timeProvider">The clock; the system's when <see langword="null"/>.</param>
    /// <param name="logger">Where renewals are reported.</param>
    /// <exception cref="AccsConfigurationException">Something is wrong with the credential.</exception>
    public ImsTokenManager(ImsCredential credential, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null, ILogger<ImsTokenManager>? logger = null)
        : this(
            new AccsClientOptions { Credential = credential ?? throw new ArgumentNullException(nameof(credential)), InnerHandler = handler, TimeProvider = timeProvider ?? TimeProvider.System },
            logger,
            TokenPolicy.Default)
    {
    }

    /// <summary>Makes a manager from the options of a client, of which those for authentication count. Nothing is sent before the first token is asked for.</summary>
    /// <param name="options">The options; later changes to them have no effect.</param>
    /// <exception cref="AccsConfigurationException">Something is wrong with the options for authentication.</exception>
    public ImsTokenManager(AccsClientOptions options)
        : this(options ?? throw new ArgumentNullException(nameof(options)), options.LoggerFactory?.CreateLogger<ImsTokenManager>(), TokenPolicy.Default)
    {
    }

    internal ImsTokenManager(AccsClientOptions options, ILogger? logger, TokenPolicy policy)
    {
        options.ValidateAuthentication();
        _listener = new TokenListener(logger ?? NullLogger.Instance, options.SecretChanged);
        _token = SharedTokens.Join(new TokenKey(options, policy), _listener);
    }

    /// <summary>Which client secret IMS accepted last, 1 or 2; 0 while none has been, as with tokens that another process obtained.</summary>
    public int WorkingSecret => _token.WorkingSecret;

    /// <summary>Gives a token that is valid for a while yet; when there is one, at once, without a lock and without allocating.</summary>
    /// <param name="cancellationToken">Ends this caller's waiting, not the renewal others may wait for.</param>
    /// <returns>The token.</returns>
    /// <exception cref="AccsAuthenticationException">IMS refused, has been busy for too long, or its answer made no sense.</exception>
    /// <exception cref="AccsConnectionException">IMS can't be reached.</exception>
    /// <exception cref="OperationCanceledException">The caller left before there was a token; inside is what IMS answered so far, if it did.</exception>
    /// <exception cref="ObjectDisposedException">The manager is disposed.</exception>
    public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default) => GetTokenAsync(null, cancellationToken);

    /// <summary>Gives a token to a call that has so much time in all.</summary>
    internal ValueTask<AccessToken> GetTokenAsync(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        return _token.TryGet() is { } token ? ValueTask.FromResult(token) : new ValueTask<AccessToken>(WaitForTokenAsync(timeout, cancellationToken));
    }

    /// <summary>
    /// Gives up a token that the service refused, here and in the shared store. Another token, obtained in the meantime, stays. A token that was refused right after
    /// it had been obtained is given up at most every 30 seconds, as a new one would fare no better.
    /// </summary>
    /// <param name="token">The token that was used.</param>
    /// <returns>Whether there is, or will be, another token worth trying.</returns>
    public bool Invalidate(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return _token.Invalidate(token);
    }

    /// <summary>Callers that wait fail; a renewal ends, unless other managers share the token.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _disposing.Cancel();
        SharedTokens.Leave(_token, _listener);
    }

    private async Task<AccessToken> WaitForTokenAsync(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _disposing.Token);
        try
        {
            return await _token.WaitAsync(timeout is { } time ? _token.Key.Policy.Patience(time) : null, linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(fault.Message, fault.InnerException, cancellationToken);
        }
        catch (Exception) when (_disposing.IsCancellationRequested)
        {
            throw new ObjectDisposedException(nameof(ImsTokenManager));
        }
    }
}
