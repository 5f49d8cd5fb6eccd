using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Pipeline;

/// <summary>What all requests to one simulator have in common.</summary>
/// <param name="Document">The spec that is served.</param>
/// <param name="Options">How it is served.</param>
/// <param name="Random">Everything that looks like chance, from one seed.</param>
internal sealed record ServiceContext(ApiDocument Document, AccsSimulatorOptions Options, SeededRandom Random);
