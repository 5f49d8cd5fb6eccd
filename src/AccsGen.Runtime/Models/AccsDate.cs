namespace AccsGen;

/// <summary>
/// Reads and writes the texts that the service has for times and dates. Never depends on the culture or the time zone of this machine.
/// </summary>
/// <remarks>
/// The service sends times as <c>yyyy-MM-dd HH:mm:ss</c> without offset and means UTC, whatever the time zone of the store, and dates as <c>yyyy-MM-dd</c>;
/// what is not set is <c>null</c>, empty text or <c>0000-00-00</c> (facts sheet, section 14, dates). The spec gives these members no format, so models have
/// them as text: <c>AccsDate.ParseTime(order.CreatedAt)</c>, <c>product.SpecialFromDate = AccsDate.FormatTime(time)</c>.
/// </remarks>
public static class AccsDate
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm:ss";
    private const string DateFormat = "yyyy-MM-dd";

    private static readonly string[] s_timeFormats =
    [
        TimeFormat, DateFormat, "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    private static readonly string[] s_dateFormats = [DateFormat, "yyyy-MM-dd 00:00:00"];

    /// <summary>Reads a time: the service's text, which is UTC, a date, which is its midnight in UTC, or ISO 8601, whose offset is kept.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The time; <see langword="null"/> for <see langword="null"/>, empty text and <c>0000-00-00 00:00:00</c>.</returns>
    /// <exception cref="FormatException">The text is no time.</exception>
    public static DateTimeOffset? ParseTime(string? text) =>
        TryParseTime(text, out var time) ? time : throw new FormatException($"The text is no time: {TimeFormat} or ISO 8601 is expected.");

    /// <summary>Reads a time as <see cref="ParseTime"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The time; <see langword="null"/> for <see langword="null"/>, empty text and <c>0000-00-00 00:00:00</c>.</param>
    /// <returns><see langword="false"/> when the text is no time.</returns>
    public static bool TryParseTime(string? text, out DateTimeOffset? time)
    {
        time = null;
        if (IsNothing(text))
            return true;
        if (!DateTimeOffset.TryParseExact(text, s_timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read))
            return false;
        time = read;
        return true;
    }

    /// <summary>Writes a time as the service has it: in UTC, to the second; fractions are cut off.</summary>
    /// <param name="time">The time.</param>
    /// <returns>Text such as <c>2026-01-31 23:59:59</c>; <see langword="null"/> for <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(time))]
    public static string? FormatTime(DateTimeOffset? time) => time?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>Writes a time as the service has it. One without a kind is taken as UTC, as all times of the service are; a local one is converted.</summary>
    /// <param name="time">The time.</param>
    /// <returns>Text such as <c>2026-01-31 23:59:59</c>.</returns>
    public static string FormatTime(DateTime time) =>
        (time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time).ToString(TimeFormat, CultureInfo.InvariantCulture);

    // Without it a nullable one would become a DateTimeOffset, for which one without a kind is in this machine's time zone.
    /// <inheritdoc cref="FormatTime(DateTime)" />
    /// <returns>Text such as <c>2026-01-31 23:59:59</c>; <see langword="null"/> for <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(time))]
    public static string? FormatTime(DateTime? time) => time is { } value ? FormatTime(value) : null;

    /// <summary>Reads a date: <c>yyyy-MM-dd</c>, also with midnight behind it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The date; <see langword="null"/> for <see langword="null"/>, empty text and <c>0000-00-00</c>.</returns>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static DateOnly? ParseDate(string? text) =>
        TryParseDate(text, out var date) ? date : throw new FormatException($"The text is no date: {DateFormat} is expected.");

    /// <summary>Reads a date as <see cref="ParseDate"/> does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date; <see langword="null"/> for <see langword="null"/>, empty text and <c>0000-00-00</c>.</param>
    /// <returns><see langword="false"/> when the text is no date.</returns>
    public static bool TryParseDate(string? text, out DateOnly? date)
    {
        date = null;
        if (IsNothing(text))
            return true;
        if (!DateOnly.TryParseExact(text, s_dateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;
        date = read;
        return true;
    }

    /// <summary>Writes a date as the service has it.</summary>
    /// <param name="date">The date.</param>
    /// <returns>Text such as <c>2026-01-31</c>; <see langword="null"/> for <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(date))]
    public static string? FormatDate(DateOnly? date) => date?.ToString(DateFormat, CultureInfo.InvariantCulture);

    private static bool IsNothing([NotNullWhen(false)] string? text) =>
        string.IsNullOrWhiteSpace(text) || (text.StartsWith("0000-00-00", StringComparison.Ordinal) && text.AsSpan(10).Trim(" 0:.TZ+") is []);
}
