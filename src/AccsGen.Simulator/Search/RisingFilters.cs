using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Search;

/// <summary>
/// Takes out of a search the filters on members that rise with the numbers of made entities: <c>updated_at gteq …</c> is a stretch of them, to which come those that were changed or added.
/// </summary>
internal sealed class RisingFilters(EntitySet set, EntityFields fields)
{
    private readonly List<(string Field, Func<SearchValue, bool> Test)> _tests = [];
    private long _from = 1;
    private long _to = set.Data.SyntheticCount;
    private IReadOnlyList<long>? _numbers;

    public bool TryTake(SearchFilter filter)
    {
        if (set.Data.Member(fields.MemberOf(filter.Field)) is not { Rises: true } member || !TryNarrow(member, filter))
            return false;
        _tests.Add((filter.Field, SearchCondition.Compile(filter)));
        return true;
    }

    /// <summary>Whether an entity fits.</summary>
    public bool Fits(Entity entity) => _tests.TrueForAll(test => test.Test(fields.Read(entity, test.Field)));

    /// <summary>Those between two places that fit.</summary>
    public EntityView Between(int start, int end)
    {
        var rows = set.Rows;
        if (_tests.Count == 0)
            return EntityView.Of(rows, start, end);
        var data = set.Data;
        List<int> others = [.. rows.OtherPlaces().SkipWhile(place => place < start).TakeWhile(place => place < end)];
        var fitting = others.Where(place => Fits(rows[place]));
        if (_numbers is not null)
            return EntityView.Of(rows, [.. _numbers.Where(number => number >= _from && number <= _to && data.IsMade(number)).Select(rows.RankOf).Where(place => place >= start && place < end).Concat(fitting).Distinct().Order()]);
        var first = Math.Clamp(rows.RankOf(_from), start, end);
        var last = Math.Clamp(rows.RankOf(_to + 1), first, end);
        if (others.Count == 0)
            return EntityView.Of(rows, first, last);
        var made = new PlaceStretch(first, last, [.. others.Where(place => place >= first && place < last)]);
        return EntityView.Of(rows, InterleavedPlaces.Of(made, fitting, Comparer<int>.Default));
    }

    private bool TryNarrow(SyntheticMember member, SearchFilter filter)
    {
        var wanted = SearchOperand.Of(filter.Value);
        switch (filter.ConditionType.ToLowerInvariant())
        {
            case "eq":
                _from = Math.Max(_from, From(member, wanted));
                _to = Math.Min(_to, Above(member, wanted) - 1);
                return true;
            case "gt":
                _from = Math.Max(_from, Above(member, wanted));
                return true;
            case "gteq" or "moreq" or "from":
                _from = Math.Max(_from, From(member, wanted));
                return true;
            case "lt":
                _to = Math.Min(_to, From(member, wanted) - 1);
                return true;
            case "lteq" or "to":
                _to = Math.Min(_to, Above(member, wanted) - 1);
                return true;
            case "in" when _numbers is null:
                _numbers = [.. filter.Value.Split(',').Select(SearchOperand.Of).Where(item => From(member, item) < Above(member, item)).Select(item => From(member, item))];
                return true;
            default:
                return false;
        }
    }

    /// <summary>The first number that has the value or a higher one.</summary>
    private long From(SyntheticMember member, SearchOperand wanted) => set.Data.FirstNumber(number => SearchComparer.Compare(member.Of(number), wanted, member.IsText) >= 0);

    private long Above(SyntheticMember member, SearchOperand wanted) => set.Data.FirstNumber(number => SearchComparer.Compare(member.Of(number), wanted, member.IsText) > 0);
}
