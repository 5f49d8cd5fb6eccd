namespace AccsGen;

/// <summary>How often and how long a call is tried again when the service asks for patience (429).</summary>
public sealed class RetryOptions
{
    private int _maxAttempts = 4;
    private TimeSpan _budget = TimeSpan.FromSeconds(100);
    private TimeSpan _defaultRetryAfter = TimeSpan.FromSeconds(5);

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
        set => _budget = OptionRules.IsTimeout(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "More than zero and at most a day.");
    }

    /// <summary>How long to wait when the service doesn't say: 5 s by default, as the service's guide does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than an hour.</exception>
    public TimeSpan DefaultRetryAfter
    {
        get => _defaultRetryAfter;
        set => _defaultRetryAfter = value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Zero to an hour.");
    }
}
