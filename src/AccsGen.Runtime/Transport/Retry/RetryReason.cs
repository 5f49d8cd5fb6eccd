namespace AccsGen;

/// <summary>Why a try may be worth repeating. Whether it is repeated depends on what the operation does to the service, too.</summary>
public enum RetryReason
{
    /// <summary>It isn't: the answer is final.</summary>
    None,

    /// <summary>Nothing was sent: no connection could be made, or no access token was there in time.</summary>
    NotSent,

    /// <summary>429: too many requests; not carried out.</summary>
    Throttled,

    /// <summary>503 with <c>Retry-After</c>: the service asks to wait; not carried out.</summary>
    Busy,

    /// <summary>408, 502, 503 without <c>Retry-After</c>, 504: the service or a gateway gave up; it may have been carried out.</summary>
    Unavailable,

    /// <summary>No whole answer came in time; it may have been carried out.</summary>
    TimedOut,

    /// <summary>The connection broke before the whole answer was there; it may have been carried out.</summary>
    ConnectionLost,

    /// <summary>The database ended the transaction because of a deadlock or a lock that was not released in time.</summary>
    LockConflict,

    /// <summary>500: an error in the service; it may have been carried out.</summary>
    ServerError,
}
