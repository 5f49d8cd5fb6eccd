namespace AccsGen.Simulator.Entities.Companies;

/// <summary>The states of a company.</summary>
internal static class CompanyStatus
{
    public const long Pending = 0;
    public const long Approved = 1;
    public const long Rejected = 2;
    public const long Blocked = 3;
}
