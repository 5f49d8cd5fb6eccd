namespace AccsGen.Simulator.Search;

/// <summary>What a search asks for: groups that all must hold, in each of which one filter must hold (accs-wire.md, section 8).</summary>
/// <param name="PageSize">Null for everything.</param>
/// <param name="CurrentPage">As it was sent; 0 and less mean the first page.</param>
/// <param name="RequestName">Names a prepared search; only a few searches have it.</param>
internal sealed record SearchQuery(
    IReadOnlyList<IReadOnlyList<SearchFilter>> FilterGroups,
    IReadOnlyList<SearchSortOrder> SortOrders,
    int? PageSize,
    int? CurrentPage,
    string? RequestName)
{
    /// <summary>The stretch of the rows that is the page. Without a page size there is one page, whatever the current one.</summary>
    public (int Start, int End) PageOf(int rows, PastTheEnd pastTheEnd)
    {
        if (PageSize is not { } size || size <= 0)
            return (0, rows);
        var last = Math.Max(0, (rows - 1) / size);
        var page = Math.Max(CurrentPage ?? 1, 1) - 1;
        if (page > last)
            page = pastTheEnd == PastTheEnd.LastPage ? last : page;
        var start = (long)page * size;
        return start >= rows ? (rows, rows) : ((int)start, (int)Math.Min(start + size, rows));
    }
}
