namespace AccsGen;

/// <summary>
/// What is tried again, how often, and for how long. For a client, or for one call (<see cref="AccsRequestOptions.Retry"/>).
/// By default GET, and POST that only reads, after lost connections, timeouts, 408, 429, 500, 502, 503 and 504; PUT and DELETE likewise, but not after 500,
/// and after a database lock; another POST only when it can't have been carried out: no connection, 429, 503 with <c>Retry-After</c>.
/// </summary>
public sealed class RetryOptions
{
    /// <summary>Bodies from this size on are uploads, which take their time.</summary>
    internal const int UploadSize = 256 * 1024;

    private int _maxAttempts = 4;
    private TimeSpan _budget = TimeSpan.FromSeconds(100);
    private TimeSpan _tryTimeout = TimeSpan.FromSeconds(30);
    private TimeSpan _uploadTryTimeout = TimeSpan.FromSeconds(90);
    private TimeSpan _defaultRetryAfter = TimeSpan.FromSeconds(5);
    private TimeSpan _firstDelay = TimeSpan.FromSeconds(0.5);
    private TimeSpan _maxDelay = TimeSpan.FromSeconds(30);
    private int _quota = 500;

    /// <summary>How often a call is sent in all: 1 to 100, 4 by default; 1 never tries again.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int MaxAttempts
    {
        get => _maxAttempts;
        set => _maxAttempts = value is >= 1 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A call is sent 1 to 100 times.");
    }

    /// <summary>
    /// How long all tries and waits may take: 100 s by default. A wait that doesn't fit is not begun. Calls of a client have their own timeout for this;
    /// the budget counts where <see cref="RetryHandler"/> is used on another <see cref="HttpClient"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or more than a day.</exception>
    public TimeSpan Budget
    {
        get => _budget;
        set => _budget = CheckTimeout(value);
    }

    /// <summary>How long one try may take, from its sending (not counting the wait for an access token) to the end of its answer: 30 s by default, at most what is left of the call's time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or more than a day; infinite is allowed.</exception>
    public TimeSpan TryTimeout
    {
        get => _tryTimeout;
        set => _tryTimeout = CheckTimeout(value);
    }

    /// <summary>
    /// As <see cref="TryTimeout"/>, for operations on media and bodies of 256 KiB and more: 90 s by default. The service takes half a minute and more for an image.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not more than zero, or more than a day; infinite is allowed.</exception>
    public TimeSpan UploadTryTimeout
    {
        get => _uploadTryTimeout;
        set => _uploadTryTimeout = CheckTimeout(value);
    }

    /// <summary>How long to wait after a 429 that doesn't say: 5 s by default, as the service's guide does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than an hour.</exception>
    public TimeSpan DefaultRetryAfter
    {
        get => _defaultRetryAfter;
        set => _defaultRetryAfter = CheckDelay(value);
    }

    /// <summary>The longest wait after the first failure: 0.5 s by default. The wait is drawn between zero and this, which doubles with each failure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than an hour.</exception>
    public TimeSpan FirstDelay
    {
        get => _firstDelay;
        set => _firstDelay = CheckDelay(value);
    }

    /// <summary>What the longest wait doubles up to: 30 s by default. What the service asks for is waited in any case.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than an hour.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = CheckDelay(value);
    }

    /// <summary>
    /// How many failures in a row a client makes good: 5 is taken for each repetition (10 after a timeout, nothing where the service says when to come back), and given
    /// back when it succeeds; a call that succeeds at once gives 1. While too little is left, nothing is repeated: 500 by default, so 100 repetitions. A call's own options don't change it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than zero.</exception>
    public int Quota
    {
        get => _quota;
        set => _quota = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Zero or more.");
    }

    /// <summary>
    /// Asked after each try that failed, and so able to overrule each rule; attempts, time and quota bound what it wants. May be called by many threads at once;
    /// what it throws fails the call. Nobody by default.
    /// </summary>
    public Func<RetryFailure, bool>? ShouldRetry { get; set; }

    /// <summary>A copy, so that later changes to these have no effect on who took it.</summary>
    internal RetryOptions Copy() => (RetryOptions)MemberwiseClone();

    /// <summary>How long a try of this request may take.</summary>
    internal TimeSpan TimeoutOf(HttpRequestMessage request, AccsOperation? operation) =>
        operation is { IsMedia: true } || request.Content?.Headers.ContentLength >= UploadSize ? UploadTryTimeout : TryTimeout;

    private static TimeSpan CheckTimeout(TimeSpan value) =>
        OptionRules.IsTimeout(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "More than zero and at most a day.");

    private static TimeSpan CheckDelay(TimeSpan value) =>
        value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Zero to an hour.");
}
