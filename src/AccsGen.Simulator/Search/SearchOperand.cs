namespace AccsGen.Simulator.Search;

/// <summary>What many values are compared with, taken apart once.</summary>
internal readonly record struct SearchOperand(string Text, decimal? Number, DateTime? Date)
{
    private static readonly string[] s_dateFormats = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK"];

    public static SearchOperand Of(string text) => new(text, NumberOf(text), DateOf(text));

    public static decimal? NumberOf(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Dates begin with a digit, and are no shorter than a day; most other text need not be looked at further.</summary>
    public static DateTime? DateOf(string text) =>
        text.Length >= 10 && DateTime.TryParseExact(text, s_dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var value) ? value : null;
}
