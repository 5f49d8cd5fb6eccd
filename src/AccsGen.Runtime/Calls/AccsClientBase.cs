namespace AccsGen;

/// <summary>Base of the generated root client. Disposing it disposes its transport; the clients below it then no longer work.</summary>
public abstract partial class AccsClientBase : AccsOperations, IDisposable, IAsyncDisposable
{
    /// <summary>For mocks: a client without transport, whose members are overridden.</summary>
    protected AccsClientBase()
    {
    }

    /// <summary>Makes a client that sends through a transport, and owns it.</summary>
    /// <param name="transport">Sends the requests.</param>
    protected AccsClientBase(AccsTransport transport)
        : base(transport)
    {
    }

    /// <summary>Closes the connections. Calls under way fail.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections. Calls under way fail.</summary>
    /// <returns>Completed when done.</returns>
    public async ValueTask DisposeAsync()
    {
        if (TransportOrNull is { } transport)
            await transport.DisposeAsync().ConfigureAwait(false);
        Dispose(disposing: false);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections.</summary>
    /// <param name="disposing"><see langword="true"/> when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            TransportOrNull?.Dispose();
    }
}
