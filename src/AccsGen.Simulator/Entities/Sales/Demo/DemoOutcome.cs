namespace AccsGen.Simulator.Entities.Sales.Demo;

/// <summary>What has become of an order of the seed.</summary>
internal enum DemoOutcome
{
    Pending,
    Invoiced,
    PartlyShipped,
    Shipped,
    Complete,
    PartlyRefunded,
    Closed,
    Canceled,
    Held,
}
