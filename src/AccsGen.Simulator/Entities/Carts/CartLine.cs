using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Choices;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Entities.SalesRules;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>What an item of a cart, or a part of one, comes to.</summary>
internal sealed class CartLine
{
    /// <summary>The item of the cart.</summary>
    public required JsonObject Item { get; init; }

    /// <summary>What was bought: of parts the part itself.</summary>
    public required SoldProduct Product { get; init; }

    public required ItemChoice Choice { get; init; }

    public required decimal Quantity { get; init; }

    public CartLine? Parent { get; init; }

    public IReadOnlyList<CartLine> Parts { get; set; } = [];

    /// <summary>The price of one, options included.</summary>
    public decimal Price { get; set; }

    /// <summary>The price of one before special and tier prices.</summary>
    public decimal OriginalPrice { get; set; }

    public decimal Discount { get; set; }

    public decimal DiscountPercent { get; set; }

    /// <summary>Taken of the price less the discount.</summary>
    public decimal Tax { get; set; }

    public decimal TaxPercent { get; set; }

    /// <summary>The single taxes.</summary>
    public List<AppliedTax> Taxes { get; } = [];

    /// <summary>The single discounts, each with the rule's id and label.</summary>
    public IReadOnlyList<RuleDiscount> Discounts { get; set; } = [];

    /// <summary>Whether a rule ships it for nothing.</summary>
    public bool ShipsFree { get; set; }

    public string Sku => Choice.Sku ?? Product.Sku;

    public bool IsVirtual => Parts.Count > 0 ? Parts.All(part => part.IsVirtual) : Product.IsVirtual;

    /// <summary>Whether the parts have the prices, and this line only their sum.</summary>
    public bool IsPricedByParts => Product.Type == SoldProduct.Bundle && BundleChoice.IsPricedByParts(Product);

    /// <summary>Whether this line is one that is paid for.</summary>
    public bool IsPriced => Parent is null ? !IsPricedByParts : Parent.IsPricedByParts;

    /// <summary>Of one.</summary>
    public decimal Weight => Parts.Count > 0 ? Parts.Sum(part => part.Product.Weight * part.Quantity / Quantity) : Product.Weight;

    public decimal RowTotal => IsPricedByParts ? Parts.Sum(part => part.RowTotal) : Price * Quantity;

    /// <summary>The row with the taxes of its whole price.</summary>
    public decimal RowTotalWithTax => Money.Round(RowTotal * (100 + TaxPercent) / 100);
}
