namespace AccsGen.Simulator.Entities.Carts;

/// <summary>Which cart price rules apply to a cart, and what they do beyond the discounts of its lines.</summary>
internal sealed record DiscountOutcome
{
    public static DiscountOutcome None { get; } = new();

    /// <summary>The ids of the rules, in their order.</summary>
    public IReadOnlyList<long> RuleIds { get; init; } = [];

    /// <summary>Those of the cart's coupons that exist and apply.</summary>
    public IReadOnlyList<string> Coupons { get; init; } = [];

    /// <summary>How customers read of it.</summary>
    public string Label { get; init; } = "";

    /// <summary>Whether all of it is shipped for nothing.</summary>
    public bool ShipsFree { get; init; }

    /// <summary>What is taken off the price of shipping.</summary>
    public Func<decimal, decimal> ShippingDiscount { get; init; } = _ => 0;
}
