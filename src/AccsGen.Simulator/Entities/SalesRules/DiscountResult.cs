namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>What rules do to a cart.</summary>
internal sealed record DiscountResult
{
    /// <param name="items">How many items there are.</param>
    public static DiscountResult None(int items) => new()
    {
        Items = [.. Enumerable.Range(0, items).Select(_ => new ItemDiscount())],
        RuleIds = [],
        Coupons = [],
        Label = "",
        ShipsFree = false,
        ShippingDiscount = _ => 0,
    };

    /// <summary>What they take off each item, in the order of the request's.</summary>
    public required IReadOnlyList<ItemDiscount> Items { get; init; }

    /// <summary>The rules that apply, in their order, also those that take nothing off.</summary>
    public required IReadOnlyList<long> RuleIds { get; init; }

    /// <summary>Those of the request's coupons whose rules apply.</summary>
    public required IReadOnlyList<string> Coupons { get; init; }

    /// <summary>The labels of the rules, with commas between them.</summary>
    public required string Label { get; init; }

    /// <summary>Whether everything is shipped for nothing.</summary>
    public required bool ShipsFree { get; init; }

    /// <summary>What is taken off a price of shipping.</summary>
    public required Func<decimal, decimal> ShippingDiscount { get; init; }
}
