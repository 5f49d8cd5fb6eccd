namespace AccsGen;

public sealed partial class AccsClientOptions
{
    /// <summary>How the calls of the client hold back together: <see cref="AccsThrottleOptions.Adaptive"/> by default.</summary>
    public AccsThrottleOptions Throttle { get; set; } = AccsThrottleOptions.Adaptive;
}
