namespace AccsGen;

/// <summary>Decides what is tried again. Pure functions: a table tests them.</summary>
internal static class RetryRules
{
    /// <summary>Whether an operation of a kind may be sent again after a failure.</summary>
    public static bool Allows(AccsOperationKind kind, RetryReason reason) => reason switch
    {
        RetryReason.NotSent or RetryReason.Throttled or RetryReason.Busy => true,
        RetryReason.Unavailable or RetryReason.TimedOut or RetryReason.ConnectionLost or RetryReason.LockConflict => kind != AccsOperationKind.NonIdempotent,
        RetryReason.ServerError => kind == AccsOperationKind.Safe,
        _ => false,
    };

    /// <summary>What a status means.</summary>
    /// <param name="status">The status.</param>
    /// <param name="hasRetryAfter">Whether the answer says when to come back.</param>
    public static RetryReason ReasonOf(HttpStatusCode status, bool hasRetryAfter) => (int)status switch
    {
        429 => RetryReason.Throttled,
        503 when hasRetryAfter => RetryReason.Busy,
        408 or 502 or 503 or 504 => RetryReason.Unavailable,
        500 => RetryReason.ServerError,
        _ => RetryReason.None,
    };

    /// <summary>What an exception of the connection means.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="isFromSockets">Whether <see cref="SocketsHttpHandler"/> threw it, and no handler that a user put there.</param>
    public static RetryReason ReasonOf(Exception fault, bool isFromSockets) => fault switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: System.Security.Authentication.AuthenticationException } => RetryReason.None,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
            RetryReason.NotSent,
        HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: System.Net.Sockets.SocketException socket } when IsConnecting(socket) => RetryReason.NotSent,
        HttpRequestException { HttpRequestError: HttpRequestError.Unknown or HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError or HttpRequestError.InvalidResponse } =>
            RetryReason.ConnectionLost,
        IOException => RetryReason.ConnectionLost,
        // SocketsHttpHandler's way to say that connecting took too long. From any other it is a timeout of its own, such as that of another HttpClient, at whatever moment.
        // A try's own timeout is told apart before it comes here.
        OperationCanceledException { InnerException: TimeoutException } => isFromSockets ? RetryReason.NotSent : RetryReason.TimedOut,
        _ => RetryReason.None,
    };

    /// <summary>Whether an error of this status can be a lock conflict, so that its body is worth a look.</summary>
    public static bool MayBeLockConflict(HttpStatusCode status) => (int)status is 400 or 409 or 500;

    /// <summary>
    /// Whether an error's body tells of a deadlock or an expired lock wait. These words are the database's or the framework's, which are not translated,
    /// unlike the messages of the service (facts/accs-wire.md, section 7).
    /// </summary>
    public static bool IsLockConflict(ReadOnlySpan<byte> body)
    {
        // ISO state 40001 and MySQL's errors 1213 and 1205.
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, 16 * 1024)]);
        return text.Contains("SQLSTATE[40001]", StringComparison.Ordinal)
            || text.Contains("deadlock found", StringComparison.OrdinalIgnoreCase)
            || text.Contains("lock wait timeout exceeded", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsConnecting(System.Net.Sockets.SocketException fault) => fault.SocketErrorCode is System.Net.Sockets.SocketError.ConnectionRefused
        or System.Net.Sockets.SocketError.HostNotFound or System.Net.Sockets.SocketError.TryAgain or System.Net.Sockets.SocketError.NetworkDown;
}
