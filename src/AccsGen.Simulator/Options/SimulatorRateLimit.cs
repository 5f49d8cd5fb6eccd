namespace AccsGen.Simulator;

/// <summary>A limit on requests to the tenant, over all callers together: so many a second, and so many at once after a pause. What ACCS allows isn't published.</summary>
public sealed record SimulatorRateLimit
{
    /// <summary>Makes a limit.</summary>
    /// <param name="requestsPerSecond">More than 0, up to 1,000,000.</param>
    /// <param name="burst">How many may come at once after a pause: 1 or more; a second's worth when <see langword="null"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of them is out of its range.</exception>
    public SimulatorRateLimit(double requestsPerSecond, int? burst = null)
    {
        if (requestsPerSecond is not (> 0 and <= 1_000_000))
            throw new ArgumentOutOfRangeException(nameof(requestsPerSecond), requestsPerSecond, "More than 0, up to 1,000,000.");
        if (burst < 1)
            throw new ArgumentOutOfRangeException(nameof(burst), burst, "1 or more.");
        RequestsPerSecond = requestsPerSecond;
        Burst = burst ?? (int)Math.Max(1, Math.Ceiling(requestsPerSecond));
    }

    /// <summary>The requests a second.</summary>
    public double RequestsPerSecond { get; }

    /// <summary>How many may come at once after a pause.</summary>
    public int Burst { get; }

    /// <summary>How 429 says when to come back. Default in seconds.</summary>
    public RetryAfterForm RetryAfter { get; init; }
}
