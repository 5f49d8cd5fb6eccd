namespace AccsGen.Simulator;

/// <summary>What a search answers for a page behind the last one (facts/accs-wire.md, section 8: it depends on the version and the entity).</summary>
public enum PastTheEnd
{
    /// <summary>No rows.</summary>
    Empty,

    /// <summary>The last page again.</summary>
    LastPage,
}
