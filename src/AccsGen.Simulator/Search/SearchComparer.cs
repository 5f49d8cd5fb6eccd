namespace AccsGen.Simulator.Search;

/// <summary>The database's order: numbers as numbers, dates as dates, all else as text without regard to case.</summary>
internal static class SearchComparer
{
    private static readonly string[] s_dateFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK"];

    /// <param name="verbatim">Never as numbers.</param>
    public static int Compare(string left, string right, bool verbatim)
    {
        if (!verbatim && TryNumber(left, out var leftNumber) && TryNumber(right, out var rightNumber))
            return leftNumber.CompareTo(rightNumber);
        if (TryDate(left, out var leftDate) && TryDate(right, out var rightDate))
            return leftDate.CompareTo(rightDate);
        return string.Compare(left, right, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The order of two rows; a row without the value comes first.</summary>
    public static int Compare(SearchValue left, SearchValue right) => (left.IsNone, right.IsNone) switch
    {
        (true, true) => 0,
        (true, false) => -1,
        (false, true) => 1,
        _ => Compare(left.Texts[0], right.Texts[0], left.Verbatim),
    };

    private static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static bool TryDate(string text, out DateTime value) =>
        DateTime.TryParseExact(text, s_dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out value);
}
