namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>What is asked of a shipment.</summary>
internal sealed record ShipmentDraft
{
    public WantedQuantities Items { get; init; } = new([]);

    public IReadOnlyList<JsonElement> Tracks { get; init; } = [];

    /// <summary>The source that it leaves; null for the one that has the products.</summary>
    public string? Source { get; init; }

    public JsonElement Comment { get; init; }

    public bool IsNotified { get; init; }

    public IReadOnlyList<JsonElement> Packages { get; init; } = [];

    /// <summary>A label, as the carrier printed it.</summary>
    public string? Label { get; init; }
}
