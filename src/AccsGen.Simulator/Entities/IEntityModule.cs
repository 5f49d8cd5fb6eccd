using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Entities;

/// <summary>
/// The rules of one kind of entity, and its state. A module names the operations it carries out by their keys in the spec; all others are answered from the
/// spec alone, and so is a module's where the spec in use doesn't have it.
/// </summary>
internal interface IEntityModule
{
    IEnumerable<KeyValuePair<string, OperationHandler>> Handlers { get; }
}
