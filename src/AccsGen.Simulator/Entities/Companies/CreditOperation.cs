namespace AccsGen.Simulator.Entities.Companies;

/// <summary>What changed a company's credit, by the number that a request and the history give it.</summary>
internal static class CreditOperation
{
    public const long Allocated = 1;
    public const long Updated = 2;
    public const long Purchased = 3;
    public const long Reimbursed = 4;
    public const long Refunded = 5;
    public const long Reverted = 6;
}
