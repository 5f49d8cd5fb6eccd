using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>Tells the managers that share a token what happens to it: the log of the one that has been there longest, and every callback.</summary>
internal sealed class TokenReporter
{
    private readonly object _lock = new();
    private TokenListener[] _listeners = [];

    /// <summary>Where to log.</summary>
    public ILogger Logger => Volatile.Read(ref _listeners) is [var first, ..] ? first.Logger : NullLogger.Instance;

    public bool IsEmpty => Volatile.Read(ref _listeners).Length == 0;

    public void Add(TokenListener listener)
    {
        lock (_lock)
            Volatile.Write(ref _listeners, [.. _listeners, listener]);
    }

    public void Remove(TokenListener listener)
    {
        lock (_lock)
            Volatile.Write(ref _listeners, [.. _listeners.Where(other => !ReferenceEquals(other, listener))]);
    }

    public void ReportSecretChange(ImsSecretChange change)
    {
        TokenLog.SecretChanged(Logger, change.Refused, change.Number);
        foreach (var callback in Volatile.Read(ref _listeners).Select(listener => listener.SecretChanged).Distinct())
        {
            try
            {
                callback?.Invoke(change);
            }
            catch (Exception fault)
            {
                // A callback that fails is no reason for callers to go without their token.
                TokenLog.CallbackFailed(Logger, fault.GetType().Name);
            }
        }
    }
}
