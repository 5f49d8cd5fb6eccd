namespace AccsGen.Runtime.Tests.Transport.Throttling;

/// <summary>Refuses everything while it is down.</summary>
internal sealed class OutageServer(ISimulatedServer server) : ISimulatedServer
{
    public bool IsDown { get; set; }

    public bool Accepts(TimeSpan now) => !IsDown && server.Accepts(now);

    public TimeSpan? RetryAfter(TimeSpan now) => IsDown ? null : server.RetryAfter(now);
}
