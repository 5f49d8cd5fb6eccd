using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities;

/// <summary>
/// The rules of one kind of entity. A module has no state of its own: that is in its collections. It names the operations it carries out by their keys in the spec; all others are
/// derived from the spec, and so are a module's where the spec in use doesn't have them.
/// </summary>
internal abstract class EntityModule
{
    /// <summary>Where its entities are.</summary>
    public abstract IEnumerable<Collection> Collections { get; }

    public abstract void Register(OperationTable operations);

    /// <summary>Puts in what every tenant has from its first day on.</summary>
    public virtual void SeedSystem(Session session)
    {
    }

    /// <summary>Puts in what the demo tenant has beyond that. Called after the system's seed of all modules, in the order of the modules.</summary>
    public virtual void SeedDemo(Session session)
    {
    }
}
