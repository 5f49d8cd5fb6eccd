namespace AccsGen;

/// <summary>
/// How the calls of a client hold back together so that the service need not refuse them (429). They wait in one queue, in the order they came;
/// a call that is cancelled leaves it.
/// </summary>
public sealed class AccsThrottleOptions
{
    private readonly Func<ThrottlePolicy?> _makePolicy;
    private readonly string _text;

    private AccsThrottleOptions(string text, Func<ThrottlePolicy?> makePolicy)
    {
        _text = text;
        _makePolicy = makePolicy;
    }

    /// <summary>
    /// The default: nothing is held back until the first 429. Then the client finds the rate that the service allows, stays near it, and probes for more, the less often the
    /// better it is known. What <c>Retry-After</c> asks for is waited by all calls. After some minutes without a 429 the rate is given up again.
    /// </summary>
    public static AccsThrottleOptions Adaptive { get; } = new(nameof(Adaptive), static () => new AdaptivePolicy());

    /// <summary>Nothing is held back: each call that is answered 429 waits for itself.</summary>
    public static AccsThrottleOptions Off { get; } = new(nameof(Off), static () => null);

    /// <summary>So many calls at a time, and all wait when the service asks one to (<c>Retry-After</c>).</summary>
    /// <param name="calls">1 to 100000 calls.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static AccsThrottleOptions Concurrency(int calls)
    {
        if (calls is < 1 or > 100_000)
            throw new ArgumentOutOfRangeException(nameof(calls), calls, "1 to 100000 calls at a time.");
        return new(string.Create(CultureInfo.InvariantCulture, $"{nameof(Concurrency)}({calls})"), () => new ConcurrencyPolicy(calls));
    }

    /// <summary>So many calls a second, evenly spread, and all wait when the service asks one to (<c>Retry-After</c>).</summary>
    /// <param name="callsPerSecond">0.01 to 100000 calls a second.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public static AccsThrottleOptions Rate(double callsPerSecond)
    {
        if (callsPerSecond is not (>= 0.01 and <= 100_000))
            throw new ArgumentOutOfRangeException(nameof(callsPerSecond), callsPerSecond, "0.01 to 100000 calls a second.");
        return new(string.Create(CultureInfo.InvariantCulture, $"{nameof(Rate)}({callsPerSecond})"), () => new RatePolicy(callsPerSecond));
    }

    /// <summary>What is held back.</summary>
    /// <returns>Such as <c>Rate(10)</c>.</returns>
    public override string ToString() => _text;

    /// <summary>A gate of its own, or none.</summary>
    internal ThrottleGate? CreateGate(TimeProvider time) => _makePolicy() is { } policy ? new ThrottleGate(policy, time) : null;
}
