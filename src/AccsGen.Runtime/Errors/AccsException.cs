namespace AccsGen;

/// <summary>Whatever goes wrong in a call, but for wrong arguments and the caller's own cancellation.</summary>
public abstract class AccsException : Exception
{
    private protected AccsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called, where it is known.</summary>
    public AccsOperation? Operation { get; init; }
}
