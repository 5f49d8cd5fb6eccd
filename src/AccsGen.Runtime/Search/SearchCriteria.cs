namespace AccsGen;

/// <summary>
/// What a search looks for: groups of filters (filters in a group are alternatives, all groups must hold), order and page.
/// </summary>
/// <remarks>Sent in the query with the names of the spec: <c>searchCriteria[filterGroups][0][filters][0][field]</c>.</remarks>
public sealed class SearchCriteria : IQueryObject
{
    /// <summary>The groups: all must hold.</summary>
    public List<FilterGroup> FilterGroups { get; set; } = [];

    /// <summary>The order, the first counting most. Page by page, sort by a unique field such as <c>entity_id</c>, or rows come twice or never.</summary>
    public List<SortOrder> SortOrders { get; set; } = [];

    /// <summary>
    /// How many rows a page has. <see langword="null"/> leaves it to the service, which then mostly answers with everything at once. A tenant may limit it (300 by default).
    /// </summary>
    public int? PageSize { get; set; }

    /// <summary>Which page, the first being 1.</summary>
    public int? CurrentPage { get; set; }

    /// <summary>The name of a search request; only operations of the full-text search look at it.</summary>
    public string? RequestName { get; set; }

    /// <summary>Adds a filter that must hold, as a group of its own.</summary>
    /// <param name="field">The field, such as <c>updated_at</c>.</param>
    /// <param name="value">What to compare with; for <c>in</c> separated by commas.</param>
    /// <param name="conditionType">How to compare: <c>eq</c> (when <see langword="null"/>), <c>neq</c>, <c>gt</c>, <c>gteq</c>, <c>lt</c>, <c>lteq</c>, <c>like</c>, <c>in</c>, <c>nin</c>, <c>null</c>, <c>notnull</c>…</param>
    /// <returns>These criteria.</returns>
    public SearchCriteria Where(string field, string value, string? conditionType = null)
    {
        FilterGroups.Add(new FilterGroup { Filters = { new Filter { Field = field, Value = value, ConditionType = conditionType } } });
        return this;
    }

    /// <summary>Adds an order after those that are there.</summary>
    /// <param name="field">The field.</param>
    /// <param name="descending">From the largest to the smallest.</param>
    /// <returns>These criteria.</returns>
    public SearchCriteria OrderBy(string field, bool descending = false)
    {
        SortOrders.Add(new SortOrder { Field = field, Direction = descending ? "DESC" : "ASC" });
        return this;
    }

    /// <inheritdoc />
    public void AppendTo(QueryObjectWriter writer)
    {
        writer.NestedEach("filterGroups", FilterGroups);
        writer.NestedEach("sortOrders", SortOrders);
        writer.Add("pageSize", PageSize);
        // The service refuses a search without any criterion; the first page is what it gives anyway.
        writer.Add("currentPage", CurrentPage ?? (IsEmpty ? 1 : null));
        writer.Add("requestName", RequestName);
    }

    private bool IsEmpty => FilterGroups is not { Count: > 0 } && SortOrders is not { Count: > 0 } && PageSize is null && RequestName is null;
}
