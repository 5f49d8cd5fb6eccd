using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>What a manager wants to be told about the token it shares with others.</summary>
internal sealed class TokenListener(ILogger logger, Action<ImsSecretChange>? secretChanged)
{
    public ILogger Logger { get; } = new FaultlessLogger(logger);

    public Action<ImsSecretChange>? SecretChanged { get; } = secretChanged;
}
