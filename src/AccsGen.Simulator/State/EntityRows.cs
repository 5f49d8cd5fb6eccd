using System.Collections;

namespace AccsGen.Simulator.State;

/// <summary>
/// The entities of a collection in the order of their numbers, as they are at one moment. Those that nobody has changed in a synthetic collection are made when they are read.
/// </summary>
internal sealed class EntityRows(CollectionData data) : IReadOnlyList<Entity>
{
    public int Count => checked((int)data.Count);

    public Entity this[int index] => data.At(index);

    /// <summary>A member of an entity that need not be made for it; null when it must be looked at.</summary>
    public string? Prepared(int index, string member) => data.Prepared(index, member);

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
