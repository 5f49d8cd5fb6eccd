namespace AccsGen.Simulator.Search;

/// <summary>What a search asks for: groups that all must hold, in each of which one filter must hold (accs-wire.md, section 8).</summary>
/// <param name="PageSize">Null for everything.</param>
/// <param name="CurrentPage">As it was sent; 0 and less mean the first page.</param>
/// <param name="RequestName">Names a prepared search; only a few searches have it.</param>
internal sealed record SearchCriteria(
    IReadOnlyList<IReadOnlyList<SearchFilter>> FilterGroups,
    IReadOnlyList<SearchSortOrder> SortOrders,
    int? PageSize,
    int? CurrentPage,
    string? RequestName)
{
    /// <summary>The rows of the page; none past the end. Without a page size there is one page, whatever the current one.</summary>
    public IReadOnlyList<T> Page<T>(IReadOnlyList<T> rows)
    {
        if (PageSize is not > 0)
            return rows;
        var skip = (Math.Max(CurrentPage ?? 1, 1) - 1L) * PageSize.Value;
        return skip >= rows.Count ? [] : [.. rows.Skip((int)skip).Take(PageSize.Value)];
    }
}
