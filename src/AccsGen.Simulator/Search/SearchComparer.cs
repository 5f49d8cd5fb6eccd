namespace AccsGen.Simulator.Search;

/// <summary>The database's order: numbers as numbers, dates as dates, all else as text without regard to case.</summary>
internal static class SearchComparer
{
    /// <param name="left">A value.</param>
    /// <param name="right">What it is compared with.</param>
    /// <param name="verbatim">Never as numbers.</param>
    public static int Compare(string left, SearchOperand right, bool verbatim)
    {
        if (!verbatim && right.Number is { } rightNumber && SearchOperand.NumberOf(left) is { } leftNumber)
            return leftNumber.CompareTo(rightNumber);
        if (right.Date is { } rightDate && SearchOperand.DateOf(left) is { } leftDate)
            return leftDate.CompareTo(rightDate);
        return string.Compare(left, right.Text, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The order of two rows by sort orders.</summary>
    /// <param name="orders">The sort orders.</param>
    /// <param name="left">The values of the one, one for each sort order.</param>
    /// <param name="right">The values of the other.</param>
    public static int Compare(IReadOnlyList<SearchSortOrder> orders, ReadOnlySpan<SearchValue> left, ReadOnlySpan<SearchValue> right)
    {
        for (var i = 0; i < orders.Count; i++)
        {
            if (Compare(left[i], right[i]) is not 0 and var order)
                return orders[i].Descending ? -order : order;
        }
        return 0;
    }

    /// <summary>The order of two rows; a row without the value comes first.</summary>
    public static int Compare(SearchValue left, SearchValue right) => (left.IsNone, right.IsNone) switch
    {
        (true, true) => 0,
        (true, false) => -1,
        (false, true) => 1,
        _ => Compare(left.Texts[0], SearchOperand.Of(right.Texts[0]), left.Verbatim),
    };
}
