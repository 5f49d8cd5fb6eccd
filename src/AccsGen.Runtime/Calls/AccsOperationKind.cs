namespace AccsGen;

/// <summary>What a call does to the service, which decides after which failures it may be sent again (RFC 9110, section 9.2).</summary>
public enum AccsOperationKind
{
    /// <summary>Changes nothing: GET, and a POST that only reads (<c>…-information</c>, <c>estimate-…</c>).</summary>
    Safe,

    /// <summary>Leaves the same state when sent twice: PUT and DELETE.</summary>
    Idempotent,

    /// <summary>May do its work twice when sent twice: any other POST.</summary>
    NonIdempotent,
}
