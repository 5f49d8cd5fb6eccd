namespace AccsGen;

/// <summary>
/// There is no answer, or no whole one: the network failed, or the time was used up, which a <see cref="TimeoutException"/> inside tells.
/// Whether the service carried the call out is not known.
/// </summary>
public sealed class AccsConnectionException : AccsException
{
    private const string Unknown = "Whether the service carried it out is not known. ";

    private int _attempts = 1;
    private TimeSpan _elapsed;

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
    public int Attempts
    {
        get => _attempts;
        init => _attempts = value;
    }

    /// <summary>How long the call took in all, waits included.</summary>
    public TimeSpan Elapsed
    {
        get => _elapsed;
        init => _elapsed = value;
    }

    internal static AccsConnectionException TimedOut(RequestContext context, Exception fault) => Make(
        context,
        (context switch
        {
            { TimedOutAfter: { } limit } => string.Create(CultureInfo.InvariantCulture, $"{context.Operation} was not done within {limit.TotalSeconds:0.###} s{After(context)}. "),
            { GoesToSockets: true } => $"The connection for {context.Operation} could not be made in time{After(context)}. ",
            _ => $"{context.Operation} was not done in time{After(context)}. ",
        })
            + (context switch
            {
                { Attempts: 0 } => "It was not sent, as other calls had to go first. ",
                { TimedOutAfter: null, GoesToSockets: true } => "",
                { WaitedForToken: true } => "It was not sent, as there was no access token yet. ",
                _ => Unknown,
            })
            + "A longer time can be given in the options of the client or of the call.",
        new TimeoutException("The time was used up.", fault));

    /// <summary>The client was disposed of while the call was under way.</summary>
    internal static AccsConnectionException Disposed(RequestContext context, Exception fault) =>
        Make(context, $"{context.Operation} was ended{After(context)}, as its client was disposed of. {(context.WasSent ? Unknown.TrimEnd() : "It was not sent.")}", fault);

    internal static AccsConnectionException Broken(RequestContext context, Exception fault) => Make(
        context, $"{context.Operation} got no whole answer{After(context)}: {Describe(fault)} Check the endpoint, the network and the proxy.", fault);

    internal override void Concern(RequestContext context)
    {
        base.Concern(context);
        (_attempts, _elapsed) = (context.Attempts, context.Elapsed);
    }

    private static AccsConnectionException Make(RequestContext context, string message, Exception fault) => new(message, fault)
    {
        Operation = context.Operation,
        Attempts = context.Attempts,
        Elapsed = context.Elapsed,
    };

    private static string After(RequestContext context) => context.Attempts > 1
        ? string.Create(CultureInfo.InvariantCulture, $" after {context.Attempts} attempts in {context.Elapsed.TotalSeconds:0.#} s")
        : "";

    private static string Describe(Exception fault) => fault is HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } known
        ? known.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError => "the host name could not be resolved.",
            HttpRequestError.ConnectionError => "the connection could not be made.",
            HttpRequestError.SecureConnectionError => "the secure connection could not be made.",
            HttpRequestError.ResponseEnded => "the answer ended early.",
            HttpRequestError.InvalidResponse => "the answer is malformed.",
            _ => $"the exchange failed ({known.HttpRequestError}).",
        }
        : "the connection failed.";
}
