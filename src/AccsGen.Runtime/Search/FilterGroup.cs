namespace AccsGen;

/// <summary>Filters of which at least one must hold.</summary>
public sealed class FilterGroup : IQueryObject
{
    /// <summary>The alternatives.</summary>
    public List<Filter> Filters { get; set; } = [];

    /// <inheritdoc />
    public void AppendTo(QueryObjectWriter writer) => writer.NestedEach("filters", Filters);
}
