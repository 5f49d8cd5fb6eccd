namespace AccsGen;

/// <summary>A try that failed, as <see cref="RetryOptions.ShouldRetry"/> is asked about it.</summary>
public sealed class RetryFailure
{
    /// <summary>The operation; <see langword="null"/> for a request that no client of this library made.</summary>
    public AccsOperation? Operation { get; init; }

    /// <summary>How often the call was sent, or begun to be sent, 1 or more.</summary>
    public int Attempt { get; init; }

    /// <summary>What happened, <see cref="RetryReason.None"/> for an answer that is final by default.</summary>
    public RetryReason Reason { get; init; }

    /// <summary>The status; <see langword="null"/> when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>How long the service asks to wait, where it does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The failure of the connection; <see langword="null"/> when there was an answer.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Whether the call is tried again unless told otherwise.</summary>
    public bool IsRetriedByDefault { get; init; }
}
