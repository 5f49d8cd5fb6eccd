namespace AccsGen;

/// <summary>What surrounds IMS's answer, and helps to explain it.</summary>
/// <param name="Credential">What was sent.</param>
/// <param name="Status">The answer's status.</param>
internal sealed record ImsExchange(ImsCredential Credential, HttpStatusCode Status)
{
    /// <summary>How far a clock may be off before it is worth a word.</summary>
    private static readonly TimeSpan s_tolerableSkew = TimeSpan.FromMinutes(1);

    /// <summary>How long IMS asked to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The id under which IMS can find the request (<c>x-debug-id</c>).</summary>
    public string? DebugId { get; init; }

    /// <summary>How far this machine's clock is ahead of IMS's, by the <c>Date</c> of the answer; nothing when it is about right.</summary>
    public TimeSpan? Skew { get; private init; }

    public static ImsExchange Of(ImsCredential credential, HttpResponseMessage response, DateTimeOffset now) => new(credential, response.StatusCode)
    {
        RetryAfter = AccsGen.RetryAfter.Read(response, now),
        DebugId = response.Headers.NonValidated.TryGetValues("x-debug-id", out var ids) ? TextExcerpt.Shorten(Redaction.Clean(SecretMask.OfCredential(credential).Hide(ids.ToString()))) : null,
        Skew = response.Headers.Date is { } date && (now - date).Duration() > s_tolerableSkew ? now - date : null,
    };
}
