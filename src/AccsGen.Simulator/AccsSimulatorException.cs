namespace AccsGen.Simulator;

/// <summary>The simulator can't start: its options, its spec or its port are at fault. The message is one line that says what to change.</summary>
public sealed class AccsSimulatorException : Exception
{
    /// <summary>Makes an exception without a message.</summary>
    public AccsSimulatorException()
    {
    }

    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What is wrong, and what to change.</param>
    public AccsSimulatorException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and its cause.</summary>
    /// <param name="message">What is wrong, and what to change.</param>
    /// <param name="innerException">The cause.</param>
    public AccsSimulatorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
