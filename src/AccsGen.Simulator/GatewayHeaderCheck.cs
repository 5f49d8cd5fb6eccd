namespace AccsGen.Simulator;

/// <summary>
/// Whether <c>x-api-key</c> and <c>x-gw-ims-org-id</c> are looked at. Adobe's guide sends both, its own SDK doesn't; which of them the service
/// checks isn't published. A wrong value is answered with 403.
/// </summary>
public enum GatewayHeaderCheck
{
    /// <summary>A header that is sent must be right; either may be left out.</summary>
    WhenSent,

    /// <summary>Both must be sent and be right.</summary>
    Require,

    /// <summary>Neither is looked at.</summary>
    Ignore,
}
