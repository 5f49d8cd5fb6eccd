namespace AccsGen;

/// <summary>One field that the rows are sorted by.</summary>
public sealed class SortOrder : IQueryObject
{
    /// <summary>The field, such as <c>entity_id</c>.</summary>
    public string? Field { get; set; }

    /// <summary><c>ASC</c> or <c>DESC</c>; the service takes <c>DESC</c> when <see langword="null"/>.</summary>
    public string? Direction { get; set; }

    /// <inheritdoc />
    public void AppendTo(QueryObjectWriter writer)
    {
        writer.Add("field", Field);
        writer.Add("direction", Direction);
    }
}
