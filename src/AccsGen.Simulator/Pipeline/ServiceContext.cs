using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Pipeline;

/// <summary>What all requests to one simulator have in common.</summary>
/// <param name="Document">The spec that is served.</param>
/// <param name="Options">How it is served.</param>
/// <param name="Random">Everything that looks like chance, from one seed.</param>
/// <param name="Address">Where the simulator listens; known once it does, so that it is known to every request.</param>
internal sealed record ServiceContext(ApiDocument Document, AccsSimulatorOptions Options, SeededRandom Random, Func<Uri> Address);
