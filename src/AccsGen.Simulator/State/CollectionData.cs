using System.Collections.Immutable;

namespace AccsGen.Simulator.State;

/// <summary>
/// The content of a collection at one moment. Nothing in it changes: a write makes another one that shares nearly all of it. In a synthetic collection only what
/// was changed or removed is held.
/// </summary>
internal sealed class CollectionData
{
    private readonly SyntheticEntities? _synthetic;
    private readonly long _syntheticCount;
    private readonly ImmutableDictionary<string, Entity> _byKey;
    private readonly ImmutableList<Entity> _own;
    private readonly ImmutableDictionary<long, Entity> _changed;
    private readonly ImmutableSortedSet<long> _removed;
    private readonly EntityTags _tags;

    private CollectionData(
        SyntheticEntities? synthetic,
        long syntheticCount,
        ImmutableDictionary<string, Entity> byKey,
        ImmutableList<Entity> own,
        ImmutableDictionary<long, Entity> changed,
        ImmutableSortedSet<long> removed,
        EntityTags tags,
        long lastNumber)
    {
        _synthetic = synthetic;
        _syntheticCount = syntheticCount;
        _byKey = byKey;
        _own = own;
        _changed = changed;
        _removed = removed;
        _tags = tags;
        LastNumber = lastNumber;
        Rows = new EntityRows(this);
    }

    /// <summary>The highest number that was ever given.</summary>
    public long LastNumber { get; }

    /// <summary>How many were made; those that were changed or removed since count too.</summary>
    public long SyntheticCount => _syntheticCount;

    public long Count => _syntheticCount - _removed.Count + _own.Count;

    /// <summary>All entities, by number.</summary>
    public EntityRows Rows { get; }

    public static CollectionData Empty(Collection collection) => new(
        null, 0, ImmutableDictionary.Create<string, Entity>(collection.Key.Comparer), [], ImmutableDictionary<long, Entity>.Empty, [], EntityTags.Of(collection), 0);

    /// <summary>So many made entities, and nothing else.</summary>
    public static CollectionData Make(Collection collection, SyntheticEntities synthetic, long count) => new(
        synthetic, count, ImmutableDictionary.Create<string, Entity>(collection.Key.Comparer), [], ImmutableDictionary<long, Entity>.Empty, [], EntityTags.Of(collection), count);

    /// <summary>Entities by number, no two of them alike.</summary>
    public static CollectionData Of(Collection collection, IReadOnlyList<Entity> entities, long lastNumber) => new(
        null,
        0,
        entities.ToImmutableDictionary(entity => entity.Key, collection.Key.Comparer),
        [.. entities],
        ImmutableDictionary<long, Entity>.Empty,
        [],
        EntityTags.Of(collection, entities),
        lastNumber);

    public Entity? Find(string key)
    {
        if (_byKey.TryGetValue(key, out var entity))
            return entity;
        return _synthetic?.NumberOf(key) is { } number && IsMade(number) ? Made(number) : null;
    }

    public bool Contains(string key) => _byKey.ContainsKey(key) || (_synthetic?.NumberOf(key) is { } number && IsMade(number));

    /// <summary>The entity with a number, where the key is another member.</summary>
    public Entity? FindNumber(long number)
    {
        var rank = RankOf(number);
        return rank < Count && At(rank) is var found && found.Number == number ? found : null;
    }

    /// <summary>The entities that have a tag, by number.</summary>
    public IEnumerable<Entity> Tagged(string tag) => MadeTagged(tag) is { } made
        ? made.Concat(_tags.Numbers(tag)).Order().Select(number => At(RankOf(number)))
        : _tags.Numbers(tag).Select(number => At(RankOf(number)));

    /// <summary>How many entities have one of the tags.</summary>
    public long CountTagged(IReadOnlyCollection<string> tags) =>
        tags.Sum(CountMade) + (tags.Count == 1 ? _tags.Numbers(tags.First()).Count : tags.SelectMany(_tags.Numbers).Distinct().Count());

    /// <summary>Adds an entity, or puts it in the place of the one with its key.</summary>
    public CollectionData With(Entity entity)
    {
        var tags = _tags.Change(_byKey.GetValueOrDefault(entity.Key), entity);
        var byKey = _byKey.SetItem(entity.Key, entity);
        var last = Math.Max(LastNumber, entity.Number);
        if (IsSynthetic(entity.Number))
            return new(_synthetic, _syntheticCount, byKey, _own, _changed.SetItem(entity.Number, entity), _removed.Remove(entity.Number), tags, last);
        var index = OwnIndex(entity.Number);
        var own = index >= 0 ? _own.SetItem(index, entity) : _own.Insert(~index, entity);
        return new(_synthetic, _syntheticCount, byKey, own, _changed, _removed, tags, last);
    }

    public CollectionData Without(Entity entity)
    {
        var tags = _tags.Change(_byKey.GetValueOrDefault(entity.Key), after: null);
        var byKey = _byKey.Remove(entity.Key);
        if (IsSynthetic(entity.Number))
            return new(_synthetic, _syntheticCount, byKey, _own, _changed.Remove(entity.Number), _removed.Add(entity.Number), tags, LastNumber);
        var index = OwnIndex(entity.Number);
        return new(_synthetic, _syntheticCount, byKey, index >= 0 ? _own.RemoveAt(index) : _own, _changed, _removed, tags, LastNumber);
    }

    /// <summary>The entity at a place in the order of numbers.</summary>
    public Entity At(long index)
    {
        var made = _syntheticCount - _removed.Count;
        if (index >= made)
            return _own[(int)(index - made)];
        var number = NumberAt(index);
        return _changed.TryGetValue(number, out var changed) ? changed : Made(number);
    }

    /// <summary>A member that is known without making entities; null when they must be looked at.</summary>
    public SyntheticMember? Member(string name) => _synthetic?.Members.GetValueOrDefault(name);

    /// <summary>A member of an entity that need not be made for it; null when it must be looked at.</summary>
    public string? Prepared(long index, SyntheticMember? member) => member is not null && MadeAt(index) is { } number ? member.Of(number) : null;

    /// <summary>The number of the entity at a place, when it is as it was made; null for one that was changed or added.</summary>
    public long? MadeAt(long index)
    {
        if (index >= _syntheticCount - _removed.Count)
            return null;
        var number = NumberAt(index);
        return _changed.ContainsKey(number) ? null : number;
    }

    /// <summary>Whether the entity with a number is there as it was made.</summary>
    public bool IsMade(long number) => IsSynthetic(number) && !_removed.Contains(number) && !_changed.ContainsKey(number);

    /// <summary>The places of all entities that aren't as they were made.</summary>
    public IEnumerable<long> OtherPlaces()
    {
        foreach (var number in _changed.Keys.Order())
            yield return RankOf(number);
        var made = _syntheticCount - _removed.Count;
        for (var i = 0; i < _own.Count; i++)
            yield return made + i;
    }

    /// <summary>The first number of a made entity from which on something holds; the one behind the last where it never does.</summary>
    public long FirstNumber(Predicate<long> holds)
    {
        long low = 1, high = _syntheticCount + 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    /// <summary>How many entities have a smaller number.</summary>
    public long RankOf(long number)
    {
        var synthetic = Math.Clamp(number - 1, 0, _syntheticCount);
        var at = _removed.IndexOf(synthetic + 1);
        var rank = synthetic - (at >= 0 ? at : ~at);
        if (number <= _syntheticCount)
            return rank;
        var own = OwnIndex(number);
        return rank + (own >= 0 ? own : ~own);
    }

    /// <summary>Made ones are numbered from 1; an entity of number 0, such as the Admin's website, never is one.</summary>
    private bool IsSynthetic(long number) => number >= 1 && number <= _syntheticCount;

    private Entity Made(long number) => new(_synthetic!.KeyOf(number), number, _synthetic.Make(number));

    private IEnumerable<long>? MadeTagged(string tag) => _synthetic?.Tagged(tag)?.To(_syntheticCount).Where(IsMade);

    private long CountMade(string tag) => _synthetic?.Tagged(tag) is { } numbers
        ? numbers.CountTo(_syntheticCount) - _changed.Keys.Concat(_removed).Count(numbers.Contains)
        : 0;

    /// <summary>The number at a place among those that are made: the removed ones before it push it on.</summary>
    private long NumberAt(long index)
    {
        int low = 0, high = _removed.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_removed[middle] - middle <= index + 1)
                low = middle + 1;
            else
                high = middle;
        }
        return index + 1 + low;
    }

    private int OwnIndex(long number)
    {
        int low = 0, high = _own.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_own[middle].Number < number)
                low = middle + 1;
            else
                high = middle;
        }
        return low < _own.Count && _own[low].Number == number ? low : ~low;
    }
}
