using System.Diagnostics;

namespace AccsGen;

/// <summary>An access token and when it ends. One object for one token, so that "the token that was used" is a reference.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class AccessToken
{
    /// <summary>Refused after calls had succeeded with it: it may have ended.</summary>
    private const int RefusedForNow = 1;

    /// <summary>Refused although it is valid, or as no token would be taken.</summary>
    private const int RefusedForGood = 2;

    private long _renewAt;
    private int _refusal;
    private bool _accepted;

    internal AccessToken(string value, DateTimeOffset obtainedAt, DateTimeOffset expiresAt, DateTimeOffset renewAt, ImsCredential credential)
    {
        Value = value;
        ObtainedAt = obtainedAt;
        ExpiresAt = expiresAt;
        WaitAt = TokenSchedule.WaitAt(obtainedAt, expiresAt);
        _renewAt = renewAt.UtcTicks;
        Credential = credential;
        Authorization = "Bearer " + value;
    }

    /// <summary>The token itself: a secret.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public string Value { get; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    internal DateTimeOffset ObtainedAt { get; }

    /// <summary>From when on callers wait for another.</summary>
    internal DateTimeOffset WaitAt { get; }

    /// <summary>From when on another is asked for in the background; the end of time while that is being done.</summary>
    internal DateTimeOffset RenewAt => new(Volatile.Read(ref _renewAt), TimeSpan.Zero);

    /// <summary>The credential it was obtained with: its client id and organisation travel beside the token.</summary>
    internal ImsCredential Credential { get; }

    /// <summary>The value of the header, made once: an <c>AuthenticationHeaderValue</c> would be made text again for each request, and tokens have a thousand characters and more.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal string Authorization { get; }

    /// <summary>Whether a call was refused with it although it had only just been obtained.</summary>
    internal bool WasRefused => Volatile.Read(ref _refusal) != 0;

    /// <summary>Whether another token would be refused too: this one was refused before any call had succeeded with it, or calls that were sent after that do succeed.</summary>
    internal bool WasRefusedFresh => Volatile.Read(ref _refusal) == RefusedForGood;

    /// <summary>When it ends; not the token.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(AccessToken)} {{ ExpiresAt = {ExpiresAt:u} }}");

    internal void MarkRefusedFresh()
    {
        if (Volatile.Read(ref _accepted))
            Interlocked.CompareExchange(ref _refusal, RefusedForNow, 0);
        else
            Volatile.Write(ref _refusal, RefusedForGood);
    }

    /// <summary>
    /// Says that a call with the token succeeded: a refusal from here on means that it has ended, and no longer that none would be taken; unless calls go on to succeed, when it
    /// is the other call that lacks a permission. Another answer says nothing, as it may come from before the token is looked at.
    /// </summary>
    /// <param name="afterRefusal">Whether the token had been refused before this call was sent.</param>
    internal void MarkAccepted(bool afterRefusal)
    {
        if (!Volatile.Read(ref _accepted))
            Volatile.Write(ref _accepted, true);
        if (afterRefusal)
            Interlocked.CompareExchange(ref _refusal, RefusedForGood, RefusedForNow);
    }

    /// <summary>Whether the time for a renewal in the background has come; true for one caller only.</summary>
    internal bool TryBeginRenewal(DateTimeOffset now)
    {
        var due = Volatile.Read(ref _renewAt);
        return now.UtcTicks >= due && Interlocked.CompareExchange(ref _renewAt, DateTimeOffset.MaxValue.UtcTicks, due) == due;
    }

    /// <summary>The renewal in the background failed; the next one is due then.</summary>
    internal void PostponeRenewal(DateTimeOffset until) => Volatile.Write(ref _renewAt, until.UtcTicks);
}
