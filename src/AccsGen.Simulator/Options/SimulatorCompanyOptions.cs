namespace AccsGen.Simulator;

/// <summary>How companies are treated where the service's own behaviour isn't certain.</summary>
public sealed class SimulatorCompanyOptions
{
    /// <summary>
    /// Whether a company's email must be its own. Default true, as the service refuses a second one in the Admin; Adobe's documentation of the REST API says that it need not be unique.
    /// </summary>
    public bool RequireUniqueEmail { get; set; } = true;
}
