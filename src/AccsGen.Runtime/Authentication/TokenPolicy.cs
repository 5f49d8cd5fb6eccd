namespace AccsGen;

/// <summary>The bounds within which tokens are obtained. An object, so that tests can load the dice.</summary>
internal sealed record TokenPolicy
{
    public static TokenPolicy Default { get; } = new();

    /// <summary>A number from 0 to 1 for jitter.</summary>
    public Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>How long one attempt may take. IMS answers in well under a second.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a renewal tries for callers that don't say how long they wait: less than a call's usual timeout, so that they learn why there is no token.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>How long it tries at most, whatever callers say.</summary>
    public TimeSpan LongestBudget { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a call with this timeout waits for a token: not to the end, so that there is time to say why there is none.</summary>
    public TimeSpan Patience(TimeSpan timeout)
    {
        var patience = timeout == Timeout.InfiniteTimeSpan ? LongestBudget : timeout * 0.9;
        return patience < LongestBudget ? patience : LongestBudget;
    }

    /// <summary>How long IMS is left alone at most because it asked for that: what says more is a mistake, which must not cost more than a day.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long IMS is left alone when it asks for that.</summary>
    public TimeSpan Pause(TimeSpan told) => told < LongestPause ? told : LongestPause;

    /// <summary>How often IMS is asked when nobody waits.</summary>
    public int AttemptsUnwatched { get; init; } = 4;

    /// <summary>How long a renewal in the background is not begun again after it failed.</summary>
    public TimeSpan RenewalPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a refused configuration is not sent again; doubles with each further refusal.</summary>
    public TimeSpan RefusalPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause after refusals: whoever mends the credential at Adobe's side doesn't wait longer.</summary>
    public TimeSpan LongestRefusalPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often, while a refused configuration isn't sent again, the provider is asked for another.</summary>
    public TimeSpan ProviderPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How old a token has to be before it is given up again after a fresh one was refused.</summary>
    public TimeSpan RefusedFreshPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the shared store may take for one operation.</summary>
    public TimeSpan StoreTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a store that failed is left alone.</summary>
    public TimeSpan StorePause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a process may ask IMS for all; another takes over after that.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>The least time that contenders for a lease give each other to be seen.</summary>
    public TimeSpan LeaseSettling { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long another process is waited for before this one asks IMS itself; up to as much again, at random.</summary>
    public TimeSpan LeasePatience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often it is looked whether another process has obtained the token.</summary>
    public TimeSpan LeasePolling { get; init; } = TimeSpan.FromMilliseconds(200);
}
