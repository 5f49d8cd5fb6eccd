namespace AccsGen.Simulator.State;

/// <summary>A kind of entity that the state holds: its name, and what tells its entities apart. One object for all simulators of a process.</summary>
/// <param name="Name">As <see cref="SimulatorState"/> names it: <c>orders</c>.</param>
/// <param name="Key">What tells its entities apart.</param>
internal sealed record Collection(string Name, CollectionKey Key)
{
    /// <summary>The member that is the number of an entity, where its key isn't one: the id of a product.</summary>
    public string? NumberMember { get; init; }

    /// <summary>The members that the service fills in when they aren't given, also for entities that a program puts here.</summary>
    public EntityDefaults? Defaults { get; init; }

    /// <summary>What entities are found by beside their keys: <c>category:12</c> of a product. Without regard to case.</summary>
    public Func<Entity, IEnumerable<string>>? Tags { get; init; }

    /// <summary>Makes entities by their number, where a great many are asked for.</summary>
    public SyntheticEntities? Synthetic { get; init; }

    /// <summary>Keeps other collections in step with this one, whoever changes it: a request, or a program that puts entities here.</summary>
    public EntityFollower? Follower { get; init; }
}
