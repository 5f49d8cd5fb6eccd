namespace AccsGen.Simulator;

/// <summary>What becomes of an item of which a look at it tells that it can't be carried out: a required member is missing, or a value is of a wrong type.</summary>
public enum InvalidBulkItems
{
    /// <summary>The whole request is refused with 400, as an issue reports it (facts/accs-wire.md, section 10), and nothing is queued.</summary>
    RefuseRequest,

    /// <summary>The item is rejected, as <see cref="SimulatorBulkOptions.Rejections"/> says; the others are queued.</summary>
    Reject,

    /// <summary>It is accepted, and fails when it is worked off.</summary>
    FailLater,
}
