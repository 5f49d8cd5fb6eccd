using System.Collections;

namespace AccsGen.Simulator.State;

/// <summary>
/// The entities of a collection in the order of their numbers, as they are at one moment. Those that nobody has changed in a synthetic collection are made when they are read.
/// </summary>
internal sealed class EntityRows(CollectionData data) : IReadOnlyList<Entity>
{
    public int Count => checked((int)data.Count);

    public Entity this[int index] => data.At(index);

    /// <summary>A member that is known without making entities; null when they must be looked at.</summary>
    public SyntheticMember? Member(string name) => data.Member(name);

    /// <summary>A member of an entity that need not be made for it; null when it must be looked at.</summary>
    public string? Prepared(int index, string member) => data.Prepared(index, data.Member(member));

    /// <inheritdoc cref="Prepared(int, string)"/>
    public string? Prepared(int index, SyntheticMember member) => data.Prepared(index, member);

    /// <summary>Whether the entity is as it was made.</summary>
    public bool IsMade(int index) => data.MadeAt(index) is not null;

    /// <summary>The places of the entities that aren't as they were made, in their order.</summary>
    public IEnumerable<int> OtherPlaces() => data.OtherPlaces().Select(place => checked((int)place));

    /// <summary>How many entities have a smaller number.</summary>
    public int RankOf(long number) => checked((int)data.RankOf(number));

    public IEnumerator<Entity> GetEnumerator()
    {
        var count = Count;
        for (var i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
