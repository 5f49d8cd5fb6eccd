namespace AccsGen;

/// <summary>Base of the generated clients, each of which groups operations.</summary>
public abstract class AccsOperations
{
    private readonly AccsTransport? _transport;

    /// <summary>For mocks: a client without transport, whose members are overridden.</summary>
    protected AccsOperations()
    {
    }

    /// <summary>Makes a client that sends through a transport.</summary>
    /// <param name="transport">Sends the requests.</param>
    protected AccsOperations(AccsTransport transport)
    {
        ArgumentNullException.ThrowIfNull(transport);
        _transport = transport;
    }

    /// <summary>Sends the requests of this client and the clients below it.</summary>
    /// <exception cref="InvalidOperationException">The client was made by the constructor for mocks, and the member that was called is not overridden.</exception>
    protected AccsTransport Transport => _transport ?? throw new InvalidOperationException(
        $"This {GetType().Name} has no transport: it was made by the constructor for mocks, and the member called is not overridden. Override it, or make the client with a transport.");

    internal AccsTransport? TransportOrNull => _transport;

    /// <summary>Starts a call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="options">What this call does otherwise than the client.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The call, to be given its values and sent.</returns>
    /// <exception cref="InvalidOperationException">The client was made by the constructor for mocks, and the member that was called is not overridden.</exception>
    protected AccsCall Call(AccsOperation operation, AccsRequestOptions? options, CancellationToken cancellationToken) =>
        new(Transport, operation, options, cancellationToken);
}
