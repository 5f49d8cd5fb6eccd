namespace AccsGen.Runtime.Tests.Stress;

/// <summary>What a <see cref="FaultyServer"/> does with one request.</summary>
internal enum Fault
{
    None,

    /// <summary>Resets the connection before anything is carried out.</summary>
    ResetBefore,

    /// <summary>Carries it out, answers half of the body, and resets.</summary>
    ResetDuring,

    /// <summary>Carries it out and resets without an answer.</summary>
    ResetAfter,

    /// <summary>Carries it out and never answers.</summary>
    HalfOpen,

    /// <summary>Carries it out and answers a byte at a time, slower than a try may take.</summary>
    Drip,

    /// <summary>Answers 429 without carrying it out.</summary>
    TooMany,

    /// <summary>Answers 503 with <c>Retry-After</c> without carrying it out.</summary>
    Unavailable,

    /// <summary>Carries it out, and a gateway's page says 502.</summary>
    BadGateway,

    /// <summary>Carries it out, and the answer is a masked 500.</summary>
    ServerError,

    /// <summary>The token has ended: 401 without carrying it out. Whoever comes with that token again gets the same.</summary>
    TokenEnded,
}
