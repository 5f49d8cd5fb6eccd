namespace AccsGen.Integration.Tests;

/// <summary>A simulator of its own, and a generated client that talks to it.</summary>
internal sealed class SimulatedTenant : IAsyncDisposable
{
    private readonly CapturingHandler _handler = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    private SimulatedTenant(AccsSimulator simulator)
    {
        Simulator = simulator;
        Client = AccsClient.Create(Options());
    }

    public AccsSimulator Simulator { get; }

    public AccsClient Client { get; }

    /// <summary>The body of the latest answer of the tenant.</summary>
    public byte[] LatestAnswer => _handler.LatestAnswer;

    /// <summary>What the latest request to the tenant said of itself, which the simulator doesn't record.</summary>
    public (string? Operation, string? Authorization) LatestRequest => (_handler.LatestOperation, _handler.LatestAuthorization);

    public static async Task<SimulatedTenant> StartAsync(Action<AccsSimulatorOptions>? configure = null) => new(await AccsSimulator.StartAsync(configure));

    /// <summary>The options of a client of this simulator, for tests that need another one.</summary>
    public AccsClientOptions Options(string? secret = null) => new(
        Simulator.Endpoint.AbsoluteUri,
        new ImsCredential(Simulator.ClientId, secret ?? Simulator.ClientSecret)
        {
            OrganizationId = Simulator.OrganizationId,
            TokenEndpoint = Simulator.TokenEndpoint,
        })
    {
        InnerHandler = _handler,
    };

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _handler.Dispose();
        await Simulator.DisposeAsync();
    }
}
