namespace AccsGen.Simulator;

/// <summary>What the <c>id</c> of an operation in a bulk's status is (facts/accs-wire.md, section 10: not promised).</summary>
public enum BulkOperationIds
{
    /// <summary>The place of its item in the request, from 0, as it is in the service's newer code.</summary>
    Index,

    /// <summary>A number of the database, counted over all bulks, as in Adobe's older samples.</summary>
    Database,
}
