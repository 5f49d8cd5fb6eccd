using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Bulk;

/// <summary>Where asynchronous requests are kept: one entity for a request, one for each of its items.</summary>
internal static class BulkCollections
{
    /// <summary>The number of a bulk's first operation; the others follow it.</summary>
    public const string FirstOperation = Entity.HiddenPrefix + "first";

    /// <summary>The number of an operation over all bulks.</summary>
    public const string OperationNumber = Entity.HiddenPrefix + "number";

    public static Collection Bulks { get; } = new("bulks", new CollectionKey("bulk_id"));

    public static Collection Operations { get; } = new("bulkOperations", CollectionKey.Number(OperationNumber));
}
