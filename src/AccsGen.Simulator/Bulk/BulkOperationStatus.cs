namespace AccsGen.Simulator;

/// <summary>The state of one operation of a bulk, in the service's numbers (facts/accs-wire.md, section 10).</summary>
public enum BulkOperationStatus
{
    /// <summary>Carried out.</summary>
    Complete = 1,

    /// <summary>Failed, but may succeed when it is sent again: two writers were in each other's way.</summary>
    FailedRetriable = 2,

    /// <summary>Failed, and would fail again.</summary>
    Failed = 3,

    /// <summary>Not worked off yet.</summary>
    Open = 4,

    /// <summary>Not accepted.</summary>
    Rejected = 5,
}
