namespace AccsGen.Simulator.State;

/// <summary>Does what follows from a changed entity in other collections, as a database's trigger does.</summary>
/// <param name="session">The state, with the change.</param>
/// <param name="before">The entity as it was; null for a new one.</param>
/// <param name="after">The entity as it is; null for one that was removed.</param>
internal delegate void EntityFollower(Session session, Entity? before, Entity? after);
