namespace AccsGen.Runtime.Tests.Transport.Throttling;

internal interface ISimulatedServer
{
    /// <summary>Whether a call that arrives now is served.</summary>
    bool Accepts(TimeSpan now);

    /// <summary>What a refused one is told.</summary>
    TimeSpan? RetryAfter(TimeSpan now);
}
