using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The discounts of a cart.</summary>
internal static class Discounts
{
    public static DiscountOutcome Apply(Session session, Cart cart, CartTotals totals, JsonObject? address) => DiscountOutcome.None;

    public static void CountUse(Session session, DiscountOutcome outcome)
    {
    }
}
