using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>
/// Obtains access tokens from Adobe's identity service (IMS) and hands out one to all callers until shortly before it ends.
/// However many callers wait, one request is in flight; it belongs to none of them.
/// </summary>
public sealed class ImsTokenManager : IDisposable
{
    /// <summary>How long before its end a token is renewed: clocks differ, and a call takes time to arrive.</summary>
    internal static readonly TimeSpan RenewalMargin = TimeSpan.FromSeconds(60);

    private readonly object _lock = new();
    private readonly ImsTokenClient _client;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _disposing = new();
    private AccessToken? _current;
    private Task<TokenResult>? _renewal;

    /// <summary>Makes a manager. Nothing is sent before the first token is asked for.</summary>
    /// <param name="credential">The credential.</param>
    /// <param name="handler">Sends the requests to IMS; not disposed. An own one when <see langword="null"/>.</param>
    /// <param name="timeProvider">The clock; the system's when <see langword="null"/>.</param>
    /// <param name="logger">Where renewals are reported.</param>
    /// <exception cref="AccsConfigurationException">Something is wrong with the credential.</exception>
    public ImsTokenManager(ImsCredential credential, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null, ILogger<ImsTokenManager>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var faults = new List<string>();
        credential.AddFaults(faults);
        if (faults.Count > 0)
            throw new AccsConfigurationException(faults);
        Credential = credential;
        _time = timeProvider ?? TimeProvider.System;
        _client = new ImsTokenClient(credential, handler, _time, logger ?? NullLogger<ImsTokenManager>.Instance);
    }

    /// <summary>The credential that the tokens are for.</summary>
    public ImsCredential Credential { get; }

    /// <summary>Gives a token that is valid for a while yet; at once when there is one, without a lock.</summary>
    /// <param name="cancellationToken">Ends this caller's waiting, not the request others may wait for.</param>
    /// <returns>The token.</returns>
    /// <exception cref="AccsAuthenticationException">IMS refused, or its answer made no sense.</exception>
    /// <exception cref="AccsConnectionException">IMS can't be reached.</exception>
    public ValueTask<AccessToken> GetTokenAsync(CancellationToken cancellationToken = default)
    {
        var current = Volatile.Read(ref _current);
        return current is not null && _time.GetUtcNow() < current.RenewAt
            ? ValueTask.FromResult(current)
            : new ValueTask<AccessToken>(WaitForTokenAsync(cancellationToken));
    }

    /// <summary>Gives up a token that the service refused. Another token, obtained in the meantime, stays.</summary>
    /// <param name="token">The token that was used.</param>
    public void Invalidate(AccessToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        Interlocked.CompareExchange(ref _current, null, token);
    }

    /// <summary>Ends a request under way; callers waiting for it fail.</summary>
    public void Dispose()
    {
        _disposing.Cancel();
        _client.Dispose();
    }

    private async Task<AccessToken> WaitForTokenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = await JoinRenewal().WaitAsync(cancellationToken).ConfigureAwait(false);
        // Each waiter gets an exception of its own: one object thrown by many would mix their stack traces.
        return result.Token ?? throw result.Failure!.ToException();
    }

    private Task<TokenResult> JoinRenewal()
    {
        ObjectDisposedException.ThrowIf(_disposing.IsCancellationRequested, this);
        lock (_lock)
        {
            if (_renewal is { IsCompleted: false } running)
                return running;
            // Someone may have finished a renewal between the caller's look and the lock.
            if (_current is { } current && _time.GetUtcNow() < current.RenewAt)
                return Task.FromResult(new TokenResult(current, null));
            return _renewal = StartRenewal();
        }
    }

    /// <summary>The first caller's thread, context (its trace, its async locals) and cancellation have no part in a renewal that all wait for.</summary>
    private Task<TokenResult> StartRenewal()
    {
        if (ExecutionContext.IsFlowSuppressed())
            return Task.Run(RenewAsync);
        using (ExecutionContext.SuppressFlow())
            return Task.Run(RenewAsync);
    }

    private async Task<TokenResult> RenewAsync()
    {
        var result = await _client.RequestAsync(_disposing.Token).ConfigureAwait(false);
        if (result.Token is not null)
            Volatile.Write(ref _current, result.Token);
        return result;
    }
}
