using System.Runtime.CompilerServices;

namespace AccsGen;

/// <summary>
/// What the handlers and the transport tell each other about one call: travels in the request's options, so that the handlers
/// also work on requests that have none.
/// </summary>
internal sealed class RequestContext(AccsOperation operation, TimeSpan timeout) : IDisposable
{
    public static readonly HttpRequestOptionsKey<RequestContext> OptionsKey = new("AccsGen.RequestContext");

    private CallClock? _clock;
    private TimeSpan _tryLimit;
    private int _tries;
    private int _resends;

    public AccsOperation Operation { get; } = operation;

    /// <summary>What the call does to the service.</summary>
    public AccsOperationKind Kind { get; init; } = operation.Kind;

    /// <summary>How long the call may take in all.</summary>
    public TimeSpan Timeout { get; } = timeout;

    /// <summary>What is tried again, where the call says so itself.</summary>
    public RetryOptions? Retry { get; init; }

    /// <summary>How many bytes of an answer are read: one more than it may have.</summary>
    public int MaxBodyBytes { get; init; } = ErrorBody.Limit;

    /// <summary>Whether the call needs an access token, and goes to the tenant rather than to a storage.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>Whether it is <see cref="SocketsHttpHandler"/> that sends, and not a handler that a user put in its place, whose exceptions may mean anything.</summary>
    public bool GoesToSockets { get; init; }

    /// <summary>Whether the try under way was sent, or still waits for its access token.</summary>
    public bool WasSent { get; private set; }

    /// <summary>Whether the caller wants to see the headers of the answer.</summary>
    public bool KeepsHeaders { get; set; }

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode? Status { get; private set; }

    /// <summary>The status of the answer, if the service gave it.</summary>
    public HttpStatusCode? ReceivedStatus => IsHeldBack ? null : Status;

    /// <summary>Whether the call ended in the queue of its client, with the answer that the service would give.</summary>
    public bool IsHeldBack { get; set; }

    /// <summary>The headers of the answer, when they are wanted.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; private set; }

    /// <summary>How often the request was sent, or begun to be sent.</summary>
    public int Attempts => _tries + _resends;

    /// <summary>How often it went out: unlike <see cref="Attempts"/> without tries that came to no token, and with those made again after a 401.</summary>
    public int Sendings { get; private set; }

    /// <summary>The limit that was reached, when one was: of the call, or of a try.</summary>
    public TimeSpan? TimedOutAfter { get; private set; }

    /// <summary>Whether the try that timed out still waited for its access token.</summary>
    public bool WaitedForToken { get; private set; }

    /// <summary>How long the call took.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>The body of the answer.</summary>
    public ResponseBuffer? Body { get; private set; }

    public static RequestContext? Of(HttpRequestMessage request) => request.Options.TryGetValue(OptionsKey, out var context) ? context : null;

    /// <summary>Reads the body as a part of the try, so that one that breaks off is tried again. Of an error the status counts more than the rest of a page that breaks off or never ends.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            Body = await ResponseBuffer.ReadAsync(response.Content, response.IsSuccessStatusCode ? MaxBodyBytes : ErrorBody.Limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!response.IsSuccessStatusCode && fault is HttpRequestException or IOException or OperationCanceledException && !IsCancelledByCaller(cancellationToken))
        {
        }
    }

    /// <summary>A try begins: its time starts when it is sent, as the wait for a token has a limit of its own.</summary>
    public void StartTry(int attempt, CallClock clock, TimeSpan limit)
    {
        _tries = attempt;
        WasSent = false;
        _clock = clock;
        _tryLimit = limit;
    }

    /// <summary>The try was answered with 401 and waits for another token: it was not carried out, and its time starts again when it is sent again.</summary>
    public void RenewToken()
    {
        _resends++;
        WasSent = false;
        _clock?.Restart(Timeout);
    }

    /// <summary>The try under way is sent now.</summary>
    public void StartSending()
    {
        WasSent = true;
        Sendings++;
        _clock?.Restart(_tryLimit);
    }

    /// <summary>Keeps what is to be said of a try that timed out.</summary>
    public void TimeOut(TimeSpan limit, RetryReason reason)
    {
        TimedOutAfter = limit;
        WaitedForToken = reason == RetryReason.NotSent;
    }

    /// <summary>Keeps what callers and spans want to know of the answer.</summary>
    public void Keep(HttpResponseMessage response)
    {
        Status = response.StatusCode;
        if (KeepsHeaders)
            Headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
                .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(header => header.Key, header => string.Join(", ", header.Select(values => values.Value.ToString())), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Forgets the last try, as there will be another.</summary>
    public void Reset()
    {
        Dispose();
        TimedOutAfter = null;
    }

    /// <summary>Hands the body over to be disposed by the caller.</summary>
    public ResponseBuffer? TakeBody()
    {
        var body = Body;
        Body = null;
        return body;
    }

    public void Dispose() => TakeBody()?.Dispose();

    private bool IsCancelledByCaller(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested && _clock is not { IsTimedOut: true };
}
