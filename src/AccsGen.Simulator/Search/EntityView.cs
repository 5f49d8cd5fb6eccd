using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Search;

/// <summary>Entities of a collection in some order, of which only those that are looked at need be there: a stretch of all of them, or chosen ones.</summary>
internal readonly struct EntityView
{
    private readonly IReadOnlyList<Entity> _entities;
    private readonly IReadOnlyList<int>? _indices;
    private readonly int _start;
    private readonly bool _isReversed;

    private EntityView(IReadOnlyList<Entity> entities, IReadOnlyList<int>? indices, int start, int count, bool isReversed)
    {
        _entities = entities;
        _indices = indices;
        _start = start;
        _isReversed = isReversed;
        Count = count;
    }

    public int Count { get; }

    public Entity this[int index] => _entities[IndexOf(index)];

    /// <summary>The value of a field, without making the entity where that can be had.</summary>
    public SearchValue Read(int index, string field, EntityFields fields) =>
        (_entities as EntityRows)?.Prepared(IndexOf(index), fields.MemberOf(field)) is { } prepared ? SearchValue.Of(prepared) : fields.Read(this[index], field);

    public static EntityView Of(IReadOnlyList<Entity> entities) => new(entities, null, 0, entities.Count, isReversed: false);

    public static EntityView Of(IReadOnlyList<Entity> entities, int start, int end) => new(entities, null, start, Math.Max(0, end - start), isReversed: false);

    /// <summary>The same backwards.</summary>
    public EntityView Reverse() => new(_entities, _indices, _start, Count, !_isReversed);

    /// <summary>Those at these places of this view.</summary>
    public EntityView Choose(IEnumerable<int> places)
    {
        var self = this;
        List<int> indices = [.. places.Select(self.IndexOf)];
        return new(_entities, indices, 0, indices.Count, isReversed: false);
    }

    private int IndexOf(int place)
    {
        var at = _isReversed ? Count - 1 - place : place;
        return _indices is null ? _start + at : _indices[at];
    }
}
