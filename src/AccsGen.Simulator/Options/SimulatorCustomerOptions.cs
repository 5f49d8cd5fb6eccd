namespace AccsGen.Simulator;

/// <summary>How customers are treated where that is a tenant's setting, or the service's own behaviour isn't certain.</summary>
public sealed class SimulatorCustomerOptions
{
    /// <summary>Whether an email belongs to one customer of the tenant, rather than of a website. Default false, as a new tenant has it.</summary>
    public bool ShareAccounts { get; set; }

    /// <summary>Whether new customers must confirm their email: they have a key in <c>confirmation</c> until then. Default false, as a new tenant has it.</summary>
    public bool RequireConfirmation { get; set; }

    /// <summary>
    /// The status with which a one-time code is refused for a customer who hasn't allowed the staff to act for them: 500, masked as a fault of the service (the default), or 400 with a message of its
    /// own. Adobe documents both (facts/accs-wire.md, section 7).
    /// </summary>
    public int AssistanceDisabledStatus { get; set; } = 500;

    internal void AddFaults(List<string> faults)
    {
        if (AssistanceDisabledStatus is not (400 or 500))
            faults.Add($"Customers.AssistanceDisabledStatus is {AssistanceDisabledStatus}, but must be 400 or 500");
    }
}
