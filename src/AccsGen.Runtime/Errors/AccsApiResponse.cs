namespace AccsGen;

/// <summary>What is known of an answer that is an error: what an <see cref="AccsApiException"/> is made from.</summary>
public sealed class AccsApiResponse
{
    /// <summary>The status.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>The error in the body; an empty one when the body held none.</summary>
    public AccsApiError Error { get; init; } = new();

    /// <summary>The operation that was called.</summary>
    public AccsOperation? Operation { get; init; }

    /// <summary>How often the call was sent.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>How long the call took in all, waits included.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How long the service asked to wait, from when its answer came.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>When the service may be asked again.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>The start of the body: at most 2000 characters, tokens masked.</summary>
    public string Body { get; init; } = string.Empty;
}
