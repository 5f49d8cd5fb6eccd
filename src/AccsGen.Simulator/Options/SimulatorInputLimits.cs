using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Search;

namespace AccsGen.Simulator;

/// <summary>
/// The limits that a tenant can switch on for its web API (facts/accs-wire.md, section 6). All are off by default, as they are in the service; whether ACCS has them on isn't published.
/// </summary>
public sealed class SimulatorInputLimits
{
    /// <summary>How many items a list of objects in a body may have. Default null: any number; the service's own default, once on, is 20.</summary>
    public int? MaxListItems { get; set; }

    /// <summary>As <see cref="MaxListItems"/>, for the asynchronous and bulk routes; the service's own default, once on, is 5000. Default null.</summary>
    public int? MaxAsyncListItems { get; set; }

    /// <summary>The largest page a search may ask for; the service's own default, once on, is 300. Default null.</summary>
    public int? MaxPageSize { get; set; }

    /// <summary>The page size of a search that names none; the service's own default, once on, is 20. Default null: everything.</summary>
    public int? DefaultPageSize { get; set; }

    /// <summary>Switches all four on with the service's own values.</summary>
    public void UseServiceDefaults()
    {
        MaxListItems = 20;
        MaxAsyncListItems = 5000;
        MaxPageSize = 300;
        DefaultPageSize = 20;
    }

    internal void AddFaults(List<string> faults)
    {
        foreach (var (name, value) in ((string, int?)[])[(nameof(MaxListItems), MaxListItems), (nameof(MaxAsyncListItems), MaxAsyncListItems), (nameof(MaxPageSize), MaxPageSize), (nameof(DefaultPageSize), DefaultPageSize)])
        {
            if (value < 1)
                faults.Add($"Limits.{name} must be 1 or more");
        }
    }

    /// <exception cref="ServiceException">The page is larger than allowed.</exception>
    internal SearchQuery Apply(SearchQuery criteria)
    {
        if (criteria.PageSize > MaxPageSize)
            throw ServiceException.AboveLimit("Maximum SearchCriteria pageSize is %max", MaxPageSize.Value);
        return criteria.PageSize is null && DefaultPageSize is not null ? criteria with { PageSize = DefaultPageSize } : criteria;
    }
}
