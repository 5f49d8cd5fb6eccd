using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>Fills in what an entity has whatever was given.</summary>
/// <param name="value">The entity, with its key; what it has already stays.</param>
/// <param name="now">The time, as the service writes it.</param>
internal delegate void EntityDefaults(JsonObject value, string now);
