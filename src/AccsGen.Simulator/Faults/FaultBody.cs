namespace AccsGen.Simulator;

/// <summary>What the body of a fault's answer is.</summary>
public enum FaultBody
{
    /// <summary>As usual for the status: JSON from the service (429, 500), a page from a gateway (502, 503, 504).</summary>
    Usual,

    /// <summary>JSON with a message.</summary>
    Json,

    /// <summary>An HTML page.</summary>
    Html,

    /// <summary>Nothing.</summary>
    Empty,
}
