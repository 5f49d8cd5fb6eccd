using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Search;

/// <summary>
/// Takes out of a search the filters on ids and keys, which need no look at the entities: <c>entity_id gt 5000</c> is a stretch of the collection, <c>sku eq X</c> one entity.
/// Large collections are walked so.
/// </summary>
internal sealed class KeyFilters
{
    private readonly Collection _collection;
    private readonly EntityFields _fields;
    private readonly RisingFilters _rising;
    private long _from = long.MinValue;
    private long _to = long.MaxValue;
    private IReadOnlyList<string>? _keys;

    private KeyFilters(EntitySet set, EntityFields fields)
    {
        _collection = set.Collection;
        _fields = fields;
        _rising = new RisingFilters(set, fields);
    }

    /// <returns>The entities that these filters leave, by number, and the groups of the other filters.</returns>
    public static (EntityView View, IReadOnlyList<IReadOnlyList<SearchFilter>> Others) Apply(EntitySet set, EntityFields fields, IReadOnlyList<IReadOnlyList<SearchFilter>> groups)
    {
        var filters = new KeyFilters(set, fields);
        var rest = groups.Where(group => group is not [var only] || !filters.TryTake(only)).ToList();
        return (filters.View(set), rest);
    }

    /// <summary>The field by which the collection is in order.</summary>
    public static bool IsNumber(Collection collection, EntityFields fields, string field) =>
        fields.MemberOf(field) == (collection.Key.IsNumber ? collection.Key.Members[0] : collection.NumberMember);

    /// <summary>A number may come with zeros before it.</summary>
    private string KeyOf(string value) =>
        _collection.Key.IsNumber && long.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? CollectionKey.Of(number)
            : value;

    private EntityView View(EntitySet set)
    {
        if (_keys is not null)
        {
            List<Entity> found = [.. _keys.Select(set.Find).OfType<Entity>().DistinctBy(entity => entity.Number).Where(entity => entity.Number >= _from && entity.Number <= _to && _rising.Fits(entity)).OrderBy(entity => entity.Number)];
            return EntityView.Of(found);
        }
        var rows = set.Rows;
        var start = _from == long.MinValue ? 0 : rows.RankOf(_from);
        var end = _to == long.MaxValue ? rows.Count : rows.RankOf(_to + 1);
        return _rising.Between(start, end);
    }

    private bool TryTake(SearchFilter filter)
    {
        var condition = filter.ConditionType.ToLowerInvariant();
        if (_collection.Key.Members is [var key] && _fields.MemberOf(filter.Field) == key && condition is "eq" or "in" && _keys is null)
        {
            _keys = condition == "eq" ? [KeyOf(filter.Value)] : [.. filter.Value.Split(',').Select(KeyOf)];
            return true;
        }
        if (!IsNumber(_collection, _fields, filter.Field))
            return _rising.TryTake(filter);
        if (!long.TryParse(filter.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > int.MaxValue)
            return false;
        switch (condition)
        {
            case "eq":
                (_from, _to) = (Math.Max(_from, number), Math.Min(_to, number));
                return true;
            case "gt":
                _from = Math.Max(_from, number + 1);
                return true;
            case "gteq" or "moreq" or "from":
                _from = Math.Max(_from, number);
                return true;
            case "lt":
                _to = Math.Min(_to, number - 1);
                return true;
            case "lteq" or "to":
                _to = Math.Min(_to, number);
                return true;
            default:
                return false;
        }
    }
}
