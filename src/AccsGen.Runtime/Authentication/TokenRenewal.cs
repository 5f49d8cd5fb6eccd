using System.Diagnostics;

namespace AccsGen;

/// <summary>One renewal under way: what it begins with, and who waits for it.</summary>
internal sealed class TokenRenewal
{
    /// <summary>A token from further in the future was written by a clock that can't be trusted with its end either.</summary>
    private static readonly TimeSpan s_tolerableSkew = TimeSpan.FromMinutes(5);

    private int _waiters;
    private long _deadline;
    private TokenFailure? _lastFailure;
    private Activity? _span;

    /// <summary>The token there is, if it has not ended: the renewal then makes one attempt only, as nobody is in need.</summary>
    public AccessToken? Current { get; init; }

    /// <summary>The token that the service refused last: not to be taken from the store.</summary>
    public AccessToken? Rejected { get; init; }

    /// <summary>The span of the call that set it off.</summary>
    public ActivityContext Parent { get; init; }

    /// <summary>Its own span, while somebody listens.</summary>
    public Activity? Span
    {
        get => Volatile.Read(ref _span);
        set => Volatile.Write(ref _span, value);
    }

    /// <summary>Where a token was asked for; nowhere when one from the store is taken.</summary>
    public Uri? Server { get; private set; }

    /// <summary>How often IMS was asked.</summary>
    public int Attempts { get; private set; }

    /// <summary>Ends when the renewal is done; never fails.</summary>
    public Task<TokenResult> Completion { get; set; } = Task.FromResult(new TokenResult(null, null));

    /// <summary>When no attempt is begun any more: the time of the caller that waits longest.</summary>
    public DateTimeOffset Deadline => new(Volatile.Read(ref _deadline), TimeSpan.Zero);

    public bool IsAwaited => Volatile.Read(ref _waiters) > 0;

    /// <summary>What the last attempt failed with, for callers that give up before the renewal does.</summary>
    public TokenFailure? LastFailure
    {
        get => Volatile.Read(ref _lastFailure);
        set => Volatile.Write(ref _lastFailure, value);
    }

    /// <summary>IMS is asked.</summary>
    public void Ask(Uri server)
    {
        Server = server;
        Attempts++;
    }

    /// <summary>Gives the renewal time until then, unless it has more.</summary>
    public void Extend(DateTimeOffset deadline)
    {
        var ticks = deadline.UtcTicks;
        for (var known = Volatile.Read(ref _deadline); known < ticks; known = Volatile.Read(ref _deadline))
            Interlocked.CompareExchange(ref _deadline, ticks, known);
    }

    public void AddWaiter() => Interlocked.Increment(ref _waiters);

    public void RemoveWaiter() => Interlocked.Decrement(ref _waiters);

    /// <summary>Whether a token from the store is worth having: valid for a while, not the refused one, and newer than the one there is.</summary>
    public bool Wants(AccessToken stored, DateTimeOffset now) =>
        now < stored.WaitAt && stored.ObtainedAt < now + s_tolerableSkew && stored.Value != Rejected?.Value && (Current is null || stored.ExpiresAt > Current.ExpiresAt);
}
