namespace AccsGen.Simulator.State;

/// <summary>Makes the entities of a large collection when they are looked at: the same one for the same number, always. Most questions about them are answered from their numbers alone.</summary>
internal sealed class SyntheticEntities
{
    /// <summary>The JSON of the entity of a number, from 1 on.</summary>
    public required Func<long, byte[]> Make { get; init; }

    /// <summary>The key of a number.</summary>
    public required Func<long, string> KeyOf { get; init; }

    /// <summary>The number of a key; null where no number has it.</summary>
    public required Func<string, long?> NumberOf { get; init; }

    /// <summary>The members that are known without making the entity, so that a search looks through a million of them in no time.</summary>
    public required IReadOnlyDictionary<string, SyntheticMember> Members { get; init; }

    /// <summary>The numbers of those that have a tag; null where none has it. Tags that are counted together have no numbers in common.</summary>
    public Func<string, SyntheticNumbers?> Tagged { get; init; } = _ => null;

    /// <summary>Puts in, or makes as many of, what belongs to so many of them.</summary>
    public Action<Session, long>? Complete { get; init; }
}
