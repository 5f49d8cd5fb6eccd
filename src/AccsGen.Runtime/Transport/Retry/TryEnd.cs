using System.Runtime.ExceptionServices;

namespace AccsGen;

/// <summary>How one try ended: with an answer, or with a failure of the connection.</summary>
internal readonly struct TryEnd
{
    private TryEnd(RetryReason reason, HttpResponseMessage? response, TimeSpan? retryAfter, ExceptionDispatchInfo? fault)
    {
        Reason = reason;
        Response = response;
        RetryAfter = retryAfter;
        Fault = fault;
    }

    public RetryReason Reason { get; }

    public HttpResponseMessage? Response { get; }

    /// <summary>How long the service asks to wait.</summary>
    public TimeSpan? RetryAfter { get; }

    public ExceptionDispatchInfo? Fault { get; }

    /// <summary>A try that was answered. For an idempotent write the body of an error may tell of a database lock.</summary>
    public static async ValueTask<TryEnd> OfAsync(
        HttpResponseMessage response, RequestContext? context, DateTimeOffset now, AccsOperationKind kind, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return new TryEnd(RetryReason.None, response, null, null);
        var retryAfter = AccsGen.RetryAfter.Read(response, now);
        var reason = RetryRules.ReasonOf(response.StatusCode, retryAfter is not null);
        if (kind == AccsOperationKind.NonIdempotent || !RetryRules.MayBeLockConflict(response.StatusCode))
            return new TryEnd(reason, response, retryAfter, null);
        var isLockConflict = context is not null
            ? context.Body is { } body && RetryRules.IsLockConflict(body.Span)
            : RetryRules.IsLockConflict(await ErrorBody.BufferAsync(response, cancellationToken).ConfigureAwait(false));
        return new TryEnd(isLockConflict ? RetryReason.LockConflict : reason, response, retryAfter, null);
    }

    public static TryEnd Of(RetryReason reason, ExceptionDispatchInfo fault) => new(reason, null, null, fault);

    /// <summary>A try that took too long, with the exception that <see cref="HttpClient"/> would throw.</summary>
    public static TryEnd TimedOut(RetryReason reason, TimeSpan limit, Exception fault, CancellationToken cancellationToken)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"There was no whole answer within {limit.TotalSeconds:0.###} s.");
        return new(reason, null, null, ExceptionDispatchInfo.Capture(new TaskCanceledException(message, new TimeoutException(message, fault), cancellationToken)));
    }

    /// <summary>The answer, or the failure thrown as it came.</summary>
    public HttpResponseMessage Finish()
    {
        Fault?.Throw();
        return Response!;
    }

    /// <summary>Gives the answer up, as there will be another.</summary>
    public void Discard(RequestContext? context)
    {
        Response?.Dispose();
        context?.Reset();
    }
}
