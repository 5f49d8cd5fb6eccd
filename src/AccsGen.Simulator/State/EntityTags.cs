using System.Collections.Immutable;

namespace AccsGen.Simulator.State;

/// <summary>Which entities of a collection have which tag at one moment, so that nobody has to look at all of them. Nothing in it changes.</summary>
internal sealed class EntityTags
{
    private readonly Func<Entity, IEnumerable<string>>? _tagsOf;
    private readonly Lazy<ImmutableDictionary<string, ImmutableSortedSet<long>>> _numbers;

    private EntityTags(Func<Entity, IEnumerable<string>>? tagsOf, Lazy<ImmutableDictionary<string, ImmutableSortedSet<long>>> numbers)
    {
        _tagsOf = tagsOf;
        _numbers = numbers;
    }

    public static EntityTags Of(Collection collection) => new(collection.Tags, new(None(collection)));

    /// <summary>Those of many entities, looked at when a tag is first asked for.</summary>
    public static EntityTags Of(Collection collection, IReadOnlyList<Entity> entities) =>
        new(collection.Tags, new(() => entities.Aggregate(Of(collection), (tags, entity) => tags.Change(null, entity))._numbers.Value));

    /// <summary>The numbers of the entities that have a tag.</summary>
    public ImmutableSortedSet<long> Numbers(string tag) => _numbers.Value.GetValueOrDefault(tag, []);

    /// <param name="before">The entity as it was; null for a new one.</param>
    /// <param name="after">The entity as it is; null when it is removed.</param>
    public EntityTags Change(Entity? before, Entity? after)
    {
        if (_tagsOf is null)
            return this;
        var all = _numbers.Value;
        var old = before is null ? [] : TagsOf(before);
        var now = after is null ? [] : TagsOf(after);
        if (old.SetEquals(now))
            return this;
        var numbers = all.ToBuilder();
        foreach (var tag in old.Except(now))
            Set(numbers, tag, numbers[tag].Remove(before!.Number));
        foreach (var tag in now.Except(old))
            Set(numbers, tag, numbers.GetValueOrDefault(tag, []).Add(after!.Number));
        return new(_tagsOf, new(numbers.ToImmutable()));
    }

    private static void Set(ImmutableDictionary<string, ImmutableSortedSet<long>>.Builder numbers, string tag, ImmutableSortedSet<long> tagged)
    {
        if (tagged.IsEmpty)
            numbers.Remove(tag);
        else
            numbers[tag] = tagged;
    }

    private static ImmutableDictionary<string, ImmutableSortedSet<long>> None(Collection collection) => ImmutableDictionary.Create<string, ImmutableSortedSet<long>>(collection.Key.Comparer);

    private ImmutableHashSet<string> TagsOf(Entity entity) => entity.Derived(tagged => new TagList(_tagsOf!(tagged).ToImmutableHashSet(_numbers.Value.KeyComparer))).Tags;

    private sealed record TagList(ImmutableHashSet<string> Tags);
}
