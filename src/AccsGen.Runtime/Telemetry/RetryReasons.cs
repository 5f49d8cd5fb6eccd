namespace AccsGen;

/// <summary>How attributes spell <see cref="RetryReason"/>: as OpenTelemetry's other words, and the same whatever becomes of the names in C#.</summary>
internal static class RetryReasons
{
    public static string NameOf(RetryReason reason) => reason switch
    {
        RetryReason.NotSent => "not_sent",
        RetryReason.Throttled => "throttled",
        RetryReason.Busy => "busy",
        RetryReason.Unavailable => "unavailable",
        RetryReason.TimedOut => "timed_out",
        RetryReason.ConnectionLost => "connection_lost",
        RetryReason.LockConflict => "lock_conflict",
        RetryReason.ServerError => "server_error",
        // Final by itself, and repeated because the caller's own rule says so.
        _ => "own_rule",
    };
}
