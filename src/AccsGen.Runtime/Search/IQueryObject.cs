namespace AccsGen;

/// <summary>An object that is sent as a family of query parameters with brackets, such as <c>searchCriteria[pageSize]</c>.</summary>
public interface IQueryObject
{
    /// <summary>Adds the parameters.</summary>
    /// <param name="writer">Knows what stands before the brackets.</param>
    void AppendTo(QueryObjectWriter writer);
}
