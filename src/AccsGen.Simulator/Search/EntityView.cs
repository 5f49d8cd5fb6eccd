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
    public SearchValue Read(int index, string field, EntityFields fields) => Read(_entities, IndexOf(index), field, fields);

    public static EntityView Of(IReadOnlyList<Entity> entities) => new(entities, null, 0, entities.Count, isReversed: false);

    public static EntityView Of(IReadOnlyList<Entity> entities, IReadOnlyList<int> places) => new(entities, places, 0, places.Count, isReversed: false);

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

    /// <summary>
    /// The same by sort orders the first of which is by a member that rises with the numbers of made entities: those are in order already, and only the others are looked at.
    /// </summary>
    /// <returns>Null where it is no view of a collection with made entities, by number.</returns>
    public EntityView? SortRising(IReadOnlyList<SearchSortOrder> orders, EntityFields fields)
    {
        if (_entities is not EntityRows rows || _isReversed || rows.Member(fields.MemberOf(orders[0].Field)) is not { Rises: true })
            return null;
        var (made, others) = Parts(rows);
        if (orders[0].Descending)
            made = made is PlaceStretch stretch ? stretch.Reverse() : [.. made.Reverse()];
        var order = Comparer<int>.Create((left, right) => SearchComparer.Compare(orders, Keys(left), Keys(right)) is not 0 and var result ? result : left.CompareTo(right));
        return Of(rows, InterleavedPlaces.Of(made, others, order));

        SearchValue[] Keys(int index) => [.. orders.Select(order => Read(rows, index, order.Field, fields))];
    }

    /// <summary>A member of an entity that need not be made for it; null when it must be looked at.</summary>
    public string? Prepared(int index, string member) => (_entities as EntityRows)?.Prepared(IndexOf(index), member);

    private static SearchValue Read(IReadOnlyList<Entity> entities, int index, string field, EntityFields fields)
    {
        if (entities is EntityRows rows && rows.Member(fields.MemberOf(field)) is { } member && rows.Prepared(index, member) is { } prepared)
            return SearchValue.Of(prepared) with { Verbatim = member.IsText };
        return fields.Read(entities[index], field);
    }

    /// <summary>The places of made entities, and the others.</summary>
    private (IReadOnlyList<int> Made, IEnumerable<int> Others) Parts(EntityRows rows)
    {
        switch (_indices)
        {
            case null:
                var (start, end) = (_start, _start + Count);
                List<int> others = [.. rows.OtherPlaces().SkipWhile(place => place < start).TakeWhile(place => place < end)];
                return (new PlaceStretch(start, end, others), others);
            case InterleavedPlaces { Many: PlaceStretch stretch } places:
                return (stretch, places.Others);
            case var places:
                return ([.. places.Where(rows.IsMade)], places.Where(place => !rows.IsMade(place)));
        }
    }

    private int IndexOf(int place)
    {
        var at = _isReversed ? Count - 1 - place : place;
        return _indices is null ? _start + at : _indices[at];
    }
}
