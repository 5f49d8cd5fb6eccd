namespace AccsGen;

/// <summary>
/// There is no answer, or no whole one: the network failed, or the time was used up, which a <see cref="TimeoutException"/> inside tells.
/// Whether the service carried the call out is not known.
/// </summary>
public sealed class AccsConnectionException : AccsException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What is behind it.</param>
    public AccsConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the time was used up, rather than the connection broken.</summary>
    public bool IsTimeout => InnerException is TimeoutException;

    /// <summary>How often the call was sent, or begun to be sent.</summary>
    public int Attempts { get; init; } = 1;

    internal static AccsConnectionException TimedOut(RequestContext context, Exception fault) => new(
        string.Create(CultureInfo.InvariantCulture, $"{context.Operation} was not done within {context.Timeout.TotalSeconds:0.###} s. Whether the service carried it out is not known. ")
            + "A longer time can be given in the options of the client or of the call.",
        new TimeoutException("The time for the call was used up.", fault))
    {
        Operation = context.Operation,
        Attempts = context.Attempts,
    };

    internal static AccsConnectionException Broken(RequestContext context, Exception fault) => new(
        $"{context.Operation} got no whole answer: {Describe(fault)} Check the endpoint, the network and the proxy.", fault)
    {
        Operation = context.Operation,
        Attempts = context.Attempts,
    };

    private static string Describe(Exception fault) => fault is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } known
        ? known.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "the host name could not be resolved.",
            HttpRequestError.ConnectionError => "the connection could not be made.",
            HttpRequestError.SecureConnectionError => "the secure connection could not be made.",
            HttpRequestError.ResponseEnded => "the answer ended early.",
            _ => $"the exchange failed ({known.HttpRequestError}).",
        }
        : "the connection failed.";
}
