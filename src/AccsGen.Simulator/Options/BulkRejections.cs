namespace AccsGen.Simulator;

/// <summary>How a request is answered of which single items are rejected. The others are queued either way. Which one ACCS does isn't published (facts/accs-wire.md, section 17).</summary>
public enum BulkRejections
{
    /// <summary>With an error that names the items, and without the bulk's id, as Adobe's page on asynchronous endpoints says.</summary>
    AsError,

    /// <summary>As accepted, with <c>"errors": true</c> and <c>"status": "rejected"</c> for each of them, as the newest public code does.</summary>
    InAnswer,
}
