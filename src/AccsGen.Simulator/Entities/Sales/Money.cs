using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales;

/// <summary>Amounts of money. The service keeps each twice, in the currency of the order and in the base currency, which here is the only one: both are always the same.</summary>
internal static class Money
{
    public const string Currency = "USD";

    private const string BasePrefix = "base_";

    /// <summary>To cents, halves away from zero.</summary>
    public static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>Writes an amount and its twin in the base currency.</summary>
    public static void Set(JsonObject owner, string member, decimal amount)
    {
        owner[member] = amount;
        owner[BasePrefix + member] = amount;
    }

    /// <summary>Adds to an amount, which is zero as long as it isn't there.</summary>
    public static void Add(JsonObject owner, string member, decimal amount) => Set(owner, member, (owner.Number(member) ?? 0) + amount);

    /// <summary>The part of an amount that goes with a part of a quantity; the last part gets what is left, so that all parts add up.</summary>
    /// <param name="amount">The amount of the whole quantity.</param>
    /// <param name="spent">What earlier parts got.</param>
    /// <param name="quantity">The part.</param>
    /// <param name="whole">The whole quantity.</param>
    /// <param name="isLast">Whether nothing is left after this part.</param>
    public static decimal Share(decimal amount, decimal spent, decimal quantity, decimal whole, bool isLast) =>
        isLast ? amount - spent : whole == 0 ? 0 : Round(amount * quantity / whole);

    /// <summary>As messages show it.</summary>
    public static string Format(decimal amount) => amount.ToString("$#,0.00", CultureInfo.InvariantCulture);
}
