using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Search;

/// <summary>Runs a search over rows in memory.</summary>
/// <param name="isKnown">Whether rows may have a field of this name; a search for another one is refused.</param>
/// <param name="read">The value of a row's field.</param>
internal sealed class SearchEngine<T>(Func<string, bool> isKnown, Func<T, string, SearchValue> read)
{
    /// <param name="rows">In the order that counts where the sort orders don't decide.</param>
    /// <returns>All rows that match, sorted; the page is taken from them.</returns>
    /// <exception cref="ServiceException">A field or a condition type isn't known.</exception>
    public IReadOnlyList<T> Find(IReadOnlyList<T> rows, SearchCriteria criteria)
    {
        var groups = criteria.FilterGroups.Select(CompileGroup).ToList();
        var found = groups.Count == 0 ? rows : [.. rows.Where(row => groups.All(group => group(row)))];
        return criteria.SortOrders.Count == 0 ? found : Sort(found, criteria.SortOrders);
    }

    private Func<T, bool> CompileGroup(IReadOnlyList<SearchFilter> filters)
    {
        var compiled = filters.Select(filter => (filter.Field, Test: SearchCondition.Compile(filter))).ToList();
        foreach (var (field, _) in compiled)
            CheckField(field);
        return row => compiled.Any(filter => filter.Test(read(row, filter.Field)));
    }

    private List<T> Sort(IReadOnlyList<T> rows, IReadOnlyList<SearchSortOrder> sortOrders)
    {
        IOrderedEnumerable<T>? sorted = null;
        var comparer = Comparer<SearchValue>.Create(SearchComparer.Compare);
        foreach (var (field, descending) in sortOrders)
        {
            CheckField(field);
            SearchValue Key(T row) => read(row, field);
            sorted = (sorted, descending) switch
            {
                (null, false) => rows.OrderBy(Key, comparer),
                (null, true) => rows.OrderByDescending(Key, comparer),
                (_, false) => sorted.ThenBy(Key, comparer),
                (_, true) => sorted.ThenByDescending(Key, comparer),
            };
        }
        return [.. sorted!];
    }

    private void CheckField(string field)
    {
        if (!isKnown(field))
            throw new ServiceException(400, new ServiceError("Invalid attribute name: %1") { Positional = [field] });
    }
}
