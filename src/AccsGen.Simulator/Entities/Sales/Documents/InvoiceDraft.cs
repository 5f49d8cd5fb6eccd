namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>What is asked of an invoice.</summary>
internal sealed record InvoiceDraft
{
    public WantedQuantities Items { get; init; } = new([]);

    public JsonElement Comment { get; init; }

    public bool IsNotified { get; init; }

    /// <summary>Whether it isn't paid yet.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The invoice as it was given, for its custom attributes.</summary>
    public JsonElement Given { get; init; }
}
