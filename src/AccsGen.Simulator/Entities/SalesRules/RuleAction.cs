using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>What one rule takes off the items it is for.</summary>
/// <param name="rule">The rule.</param>
/// <param name="items">All items of the cart.</param>
/// <param name="discounts">What the rules before it take off them.</param>
/// <param name="chosen">Which of them it is for.</param>
internal sealed class RuleAction(JsonElement rule, IReadOnlyList<DiscountItem> items, IReadOnlyList<ItemDiscount> discounts, IReadOnlyList<int> chosen)
{
    private readonly string _action = rule.Text("simple_action") ?? "by_percent";
    private readonly decimal _amount = rule.Number("discount_amount") ?? 0;
    private readonly decimal _step = rule.Number("discount_step") ?? 0;
    private decimal _left = rule.Number("discount_amount") ?? 0;

    /// <summary>The amounts, above zero, by the places of the items.</summary>
    public IReadOnlyList<(int Index, decimal Amount)> Amounts()
    {
        var amounts = new List<(int, decimal)>();
        var total = chosen.Sum(index => items[index].RowTotal);
        foreach (var index in chosen)
        {
            var item = items[index];
            var amount = _action == "cart_fixed" ? ShareOf(item, index == chosen[^1], total) : AmountOf(index);
            amount = Math.Min(Round(amount), item.RowTotal - discounts[index].Amount);
            if (_action == "cart_fixed")
                _left -= Math.Max(amount, 0);
            if (amount > 0)
                amounts.Add((index, amount));
        }
        return amounts;
    }

    /// <summary>What the rule takes off the shipping, too.</summary>
    /// <param name="price">The price of the shipping.</param>
    /// <param name="taken">What others take off it.</param>
    public decimal ShippingDiscount(decimal price, decimal taken) => _action switch
    {
        "by_percent" or "to_percent" => Round((price - taken) * Percent / 100),
        "by_fixed" or "to_fixed" => _amount,
        "cart_fixed" => _left,
        _ => 0,
    };

    private decimal Percent => _action == "to_percent" ? Math.Max(0, 100 - _amount) : Math.Min(100, _amount);

    private decimal AmountOf(int index)
    {
        var item = items[index];
        var quantity = QuantityOf(item);
        switch (_action)
        {
            case "by_fixed":
                return quantity * _amount;
            case "to_fixed":
                return quantity * (item.Price - _amount);
            case "buy_x_get_y":
                return FreeOf(quantity) * item.Price;
            default:
                if (quantity == item.Quantity)
                    discounts[index].Percent = Math.Min(100, discounts[index].Percent + Percent);
                return item.Quantity == 0 ? 0 : ((quantity * item.Price) - (discounts[index].Amount / item.Quantity * quantity)) * Percent / 100;
        }
    }

    /// <summary>How many of an item count: not more than the rule says, and by its step.</summary>
    private decimal QuantityOf(DiscountItem item)
    {
        var most = rule.Number("discount_qty") ?? 0;
        var quantity = most > 0 ? Math.Min(item.Quantity, most) : item.Quantity;
        return _step > 0 && _action != "buy_x_get_y" ? Math.Floor(quantity / _step) * _step : quantity;
    }

    /// <summary>Of each x and y that are bought, y are free.</summary>
    private decimal FreeOf(decimal quantity)
    {
        if (_step <= 0 || _amount > _step)
            return 0;
        var periods = Math.Floor(quantity / (_step + _amount));
        var rest = quantity - (periods * (_step + _amount));
        return (periods * _amount) + Math.Max(0, rest - _step);
    }

    /// <summary>An amount off the whole cart is spread by what the items cost; the last one gets what is left.</summary>
    private decimal ShareOf(DiscountItem item, bool isLast, decimal total) => isLast || total == 0 ? _left : Math.Min(_left, Math.Min(_amount, total) * item.RowTotal / total);

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
