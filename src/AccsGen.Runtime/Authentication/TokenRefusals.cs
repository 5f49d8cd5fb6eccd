namespace AccsGen;

/// <summary>Remembers failures that would only repeat themselves, so that IMS isn't asked the same again and again.</summary>
/// <param name="isFixed">Whether the credential can't change: then there is nothing to look for before IMS is asked again.</param>
/// <param name="clock">The clock.</param>
/// <param name="policy">How long.</param>
internal sealed class TokenRefusals(bool isFixed, TokenClock clock, TokenPolicy policy)
{
    private TokenBlock? _block;
    private int _inARow;

    /// <summary>The failure that a caller gets at once; nothing when a renewal is worth beginning for it.</summary>
    /// <param name="deadline">Until when the caller waits.</param>
    public TokenFailure? For(DateTimeOffset deadline)
    {
        if (Volatile.Read(ref _block) is not { } block)
            return null;
        var now = clock.Now;
        // What IMS asks to wait for can be waited for, by those who have the time.
        var isOver = block.Failure.IsTransient ? now >= block.SendAgainAt || block.SendAgainAt < deadline : now >= block.LookAgainAt;
        return isOver ? null : block.Repeat(now);
    }

    /// <summary>The failure that this credential would meet again; nothing when IMS may be asked.</summary>
    public TokenFailure? Repeats(string fingerprint)
    {
        var now = clock.Now;
        if (Volatile.Read(ref _block) is not { } block || now >= block.SendAgainAt || block.Fingerprint != fingerprint)
            return null;
        Volatile.Write(ref _block, block with { LookAgainAt = LookAgainAt(block.SendAgainAt) });
        return block.Repeat(now);
    }

    /// <summary>Takes note of a wait that IMS asks for while the renewal goes on: who has no time for it is told so at once.</summary>
    public void Pause(TokenFailure failure, DateTimeOffset until) => Volatile.Write(ref _block, new TokenBlock(failure, null, until, until));

    /// <summary>Takes note of how a renewal ended.</summary>
    public TokenResult Remember(TokenResult result, string fingerprint)
    {
        Volatile.Write(ref _block, result.Failure is { } failure ? Block(failure, fingerprint) : null);
        _inARow = result.Failure is { Kind: TokenFailureKind.Refused or TokenFailureKind.Unusable } ? _inARow + 1 : 0;
        return result;
    }

    private TokenBlock? Block(TokenFailure failure, string fingerprint)
    {
        var now = clock.Now;
        switch (failure.Kind)
        {
            case TokenFailureKind.Credential:
                return new TokenBlock(failure, null, now, now + policy.ProviderPause);
            case TokenFailureKind.Refused or TokenFailureKind.Unusable:
                var pause = Math.Min(policy.RefusalPause.Ticks * Math.Pow(2, _inARow), policy.LongestRefusalPause.Ticks);
                var until = now + TimeSpan.FromTicks((long)pause);
                return new TokenBlock(failure, fingerprint, until, LookAgainAt(until));
            default:
                return failure.RetryAfter is { } wait ? new TokenBlock(failure, null, now + policy.Pause(wait), now + policy.Pause(wait)) : null;
        }
    }

    private DateTimeOffset LookAgainAt(DateTimeOffset sendAgainAt)
    {
        var soon = clock.Now + policy.ProviderPause;
        return isFixed || soon > sendAgainAt ? sendAgainAt : soon;
    }
}
