namespace AccsGen.Simulator.Search;

/// <summary>Writes the echo of a search into its answer.</summary>
internal static class SearchCriteriaWriter
{
    /// <param name="named">This search's criteria have a name, null where none was sent.</param>
    public static void Write(Utf8JsonWriter writer, SearchQuery criteria, bool named = false)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("filter_groups");
        foreach (var group in criteria.FilterGroups)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("filters");
            foreach (var filter in group)
            {
                writer.WriteStartObject();
                writer.WriteString("field", filter.Field);
                writer.WriteString("value", filter.Value);
                writer.WriteString("condition_type", filter.ConditionType);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        if (criteria.SortOrders.Count > 0)
            WriteSortOrders(writer, criteria.SortOrders);
        if (criteria.PageSize is { } pageSize)
            writer.WriteNumber("page_size", pageSize);
        if (criteria.CurrentPage is { } currentPage)
            writer.WriteNumber("current_page", currentPage);
        if (named)
            writer.WriteString("request_name", criteria.RequestName);
        writer.WriteEndObject();
    }

    private static void WriteSortOrders(Utf8JsonWriter writer, IReadOnlyList<SearchSortOrder> sortOrders)
    {
        writer.WriteStartArray("sort_orders");
        foreach (var sortOrder in sortOrders)
        {
            writer.WriteStartObject();
            writer.WriteString("field", sortOrder.Field);
            writer.WriteString("direction", sortOrder.Descending ? "DESC" : "ASC");
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
