using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>What is asked of a credit memo.</summary>
internal sealed record CreditMemoDraft
{
    public WantedQuantities Items { get; init; } = new([]);

    /// <summary>The order items that go back to the stock.</summary>
    public IReadOnlySet<long> ReturnedToStock { get; init; } = new HashSet<long>();

    /// <summary>What is refunded of the shipping; null for all that is left of it.</summary>
    public decimal? Shipping { get; init; }

    public decimal AdjustmentPositive { get; init; }

    public decimal AdjustmentNegative { get; init; }

    public JsonElement Comment { get; init; }

    public bool IsNotified { get; init; }

    /// <summary>The invoice whose payment is given back; null where the order as a whole is meant.</summary>
    public JsonObject? Invoice { get; init; }

    /// <summary>Whether the payment provider gives the money back.</summary>
    public bool IsOnline { get; init; }

    /// <summary>The credit memo as it was given, for its custom attributes.</summary>
    public JsonElement Given { get; init; }
}
