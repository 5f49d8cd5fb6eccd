using Microsoft.Extensions.Logging;

namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>What the tests of tokens have in common: a clock, a log, and managers without dice.</summary>
public abstract class TokenTests
{
    private protected static readonly TokenPolicy NoDice = TokenPolicy.Default with { Random = () => 0 };

    private protected ManualTimeProvider Time { get; } = new();

    private protected RecordingLoggerFactory Log { get; } = new();

    private protected static ImsCredential TwoSecrets => new("id", "first+&", "second");

    private protected ImsTokenManager Manager(HttpMessageHandler ims, Action<AccsClientOptions>? change = null, TokenPolicy? policy = null)
    {
        var options = new AccsClientOptions { Credential = TwoSecrets, InnerHandler = ims, TimeProvider = Time };
        change?.Invoke(options);
        return new ImsTokenManager(options, Log.CreateLogger("tokens"), policy ?? NoDice);
    }

    /// <summary>Waits for what is logged last when a renewal ends.</summary>
    private protected Task LoggedAsync(int eventId, int times = 1) =>
        Eventually.TrueAsync(() => Log.Lines.Count(line => line.Contains($" {eventId} ", StringComparison.Ordinal)) >= times, $"event {eventId} was logged {times} times; logged: {string.Join('\n', Log.Lines)}");
}
