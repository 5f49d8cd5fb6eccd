namespace AccsGen.Simulator;

/// <summary>What the edge makes of <c>%2F</c> in a path, as in a SKU with a slash. What ACCS does isn't published (facts/accs-wire.md, section 15).</summary>
public enum EncodedSlashes
{
    /// <summary>It is a slash in a value.</summary>
    Accepted,

    /// <summary>404 with a page, as from a web server that doesn't allow it.</summary>
    Rejected,

    /// <summary>It is decoded before the route is looked up, so that it parts the path.</summary>
    Decoded,
}
