using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>Makes the entities of a large collection when they are looked at: the same one for the same number, always.</summary>
/// <param name="Make">The entity of a number, from 1 on.</param>
/// <param name="KeyOf">The key of a number.</param>
/// <param name="NumberOf">The number of a key; null where no number has it.</param>
/// <param name="Field">A member of the entity of a number without making it, so that a search looks through a million of them in no time; null for those that aren't prepared so.</param>
internal sealed record SyntheticEntities(Func<long, JsonObject> Make, Func<long, string> KeyOf, Func<string, long?> NumberOf, Func<long, string, string?> Field);
