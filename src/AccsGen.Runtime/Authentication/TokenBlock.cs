namespace AccsGen;

/// <summary>A failure that would only repeat itself: until its time is over callers get it at once, and IMS is not asked.</summary>
/// <param name="Failure">The failure.</param>
/// <param name="Fingerprint">The credential it belongs to; <see langword="null"/> when it doesn't lie with one.</param>
/// <param name="SendAgainAt">When IMS is asked again.</param>
/// <param name="LookAgainAt">When the provider is asked whether the credential has changed.</param>
internal sealed record TokenBlock(TokenFailure Failure, string? Fingerprint, DateTimeOffset SendAgainAt, DateTimeOffset LookAgainAt)
{
    /// <summary>The failure for a caller that gets it now, without IMS having been asked.</summary>
    public TokenFailure Repeat(DateTimeOffset now) => now >= SendAgainAt ? Failure : Failure with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"{Failure.Message} IMS is not asked again before {SendAgainAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, unless the credential changes."),
        // Where IMS asked to wait, the rest of it.
        RetryAfter = Failure.RetryAfter is null ? null : SendAgainAt - now,
    };
}
