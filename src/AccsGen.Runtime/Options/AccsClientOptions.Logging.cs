namespace AccsGen;

public sealed partial class AccsClientOptions
{
    /// <summary>What is logged besides the usual events: nothing by default.</summary>
    public AccsLoggingOptions Logging { get; set; } = new();
}
