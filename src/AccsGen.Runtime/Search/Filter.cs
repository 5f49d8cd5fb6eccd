namespace AccsGen;

/// <summary>One comparison of a field with a value.</summary>
public sealed class Filter : IQueryObject
{
    /// <summary>The field, such as <c>sku</c>.</summary>
    public string? Field { get; set; }

    /// <summary>What to compare with: for <c>in</c> separated by commas, for <c>like</c> with <c>%</c> and <c>_</c>, times as <c>yyyy-MM-dd HH:mm:ss</c> in UTC.</summary>
    public string? Value { get; set; }

    /// <summary>How to compare; <c>eq</c> when <see langword="null"/>.</summary>
    public string? ConditionType { get; set; }

    /// <inheritdoc />
    public void AppendTo(QueryObjectWriter writer)
    {
        writer.Add("field", Field);
        writer.Add("value", Value);
        writer.Add("conditionType", ConditionType);
    }
}
