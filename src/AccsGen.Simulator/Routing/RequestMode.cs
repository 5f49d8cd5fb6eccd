namespace AccsGen.Simulator;

/// <summary>How an operation was asked for (facts/accs-wire.md, section 10).</summary>
public enum RequestMode
{
    /// <summary>By its own path; the answer is its result.</summary>
    Sync,

    /// <summary>By <c>/V1/async/…</c>: it is queued.</summary>
    Async,

    /// <summary>By <c>/V1/async/bulk/…</c>: a list of calls, which are queued.</summary>
    Bulk,
}
