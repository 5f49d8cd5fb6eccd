namespace AccsGen;

/// <summary>The text of a value in a path or query: invariant, as JSON would spell it.</summary>
internal static class ValueText
{
    /// <summary>The text of a value of a type that generated code passes.</summary>
    /// <exception cref="NotSupportedException">There is no such text for <typeparamref name="T"/>.</exception>
    public static string Of<T>(T value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        IAccsEnum choice => choice.Value,
        IAccsIntegerEnum choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double or float => ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        long or int or decimal or Guid or short or byte or uint or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        Uri uri => uri.OriginalString,
        RawJson json => json.AsText() ?? "null",
        _ => throw new NotSupportedException($"A {typeof(T).Name} can't stand in a path or query."),
    };
}
