using Microsoft.Extensions.Logging;

namespace AccsGen;

/// <summary>A log for what is done for all callers in the background: one that fails, as disposed ones do, is no reason for them to go without a token.</summary>
internal sealed class FaultlessLogger(ILogger logger) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return logger.IsEnabled(logLevel);
        }
        catch (Exception)
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception)
        {
            // Where faults are told is what fails.
        }
    }
}
