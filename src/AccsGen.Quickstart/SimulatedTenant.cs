using AccsGen.Simulator;

namespace AccsGen.Quickstart;

/// <summary>The simulator's endpoint and credentials, as options of the client.</summary>
internal static class SimulatedTenant
{
    public static AccsClientOptions Options(AccsSimulator simulator) => new(
        simulator.Endpoint.AbsoluteUri,
        new ImsCredential(simulator.ClientId, simulator.ClientSecret)
        {
            OrganizationId = simulator.OrganizationId,
            TokenEndpoint = simulator.TokenEndpoint,
        });
}
