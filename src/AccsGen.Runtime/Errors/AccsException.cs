namespace AccsGen;

/// <summary>Whatever goes wrong in a call, but for wrong arguments and the caller's own cancellation.</summary>
public abstract class AccsException : Exception
{
    private AccsOperation? _operation;

    private protected AccsException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The operation that was called, where it is known.</summary>
    public AccsOperation? Operation
    {
        get => _operation;
        init => _operation = value;
    }

    /// <summary>Tells an exception that knew nothing of the call, as it came from the token manager, what call it ended.</summary>
    internal virtual void Concern(RequestContext context) => _operation ??= context.Operation;
}
