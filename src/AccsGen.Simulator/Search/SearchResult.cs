using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Search;

/// <summary>A page of a search.</summary>
/// <param name="Entities">The rows of the page.</param>
/// <param name="Total">How many rows there are on all pages.</param>
/// <param name="Criteria">What was asked for.</param>
internal sealed record SearchResult(IReadOnlyList<Entity> Entities, long Total, SearchQuery Criteria)
{
    /// <summary>How a row is shown, where it isn't as the entity is.</summary>
    public Func<Entity, Entity>? Row { get; init; }
}
