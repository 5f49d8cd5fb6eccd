using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.SalesRules;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Orders;

/// <summary>What is done to an order as a whole. An order that can't be canceled isn't an error for the service: the answer is <c>false</c> then.</summary>
internal static class OrderActions
{
    public static bool Cancel(Session session, Order order)
    {
        if (!OrderStates.CanCancel(order))
            return false;
        CancelItems(session, order);
        var (paid, state) = (order.Paid, OrderStates.Canceled);
        // What was invoiced already goes on.
        if (order.Items.Any(item => item.ToRefund > 0))
            state = OrderStates.HasToShip(order) ? OrderStates.Processing : OrderStates.Complete;
        Money.Set(order.Json, "subtotal_canceled", order.Number("subtotal") - order.Number("subtotal_invoiced"));
        Money.Set(order.Json, "tax_canceled", order.Number("tax_amount") - order.Number("tax_invoiced"));
        Money.Set(order.Json, "shipping_canceled", order.Number("shipping_amount") - order.Number("shipping_invoiced"));
        Money.Set(order.Json, "discount_canceled", Math.Abs(order.Number("discount_amount")) - Math.Abs(order.Number("discount_invoiced")));
        Money.Set(order.Json, "total_canceled", order.GrandTotal - paid);
        if (state == OrderStates.Canceled)
            GiveBack(session, order);
        OrderStates.Enter(order, state);
        order.Save(session);
        return true;
    }

    /// <exception cref="ServiceException">The order is in a state that can't be held.</exception>
    public static bool Hold(Session session, Order order)
    {
        if (!OrderStates.CanHold(order))
            throw ServiceException.BadRequest("A hold action is not available.");
        order.Json["hold_before_state"] = order.State;
        order.Json["hold_before_status"] = order.Status;
        OrderStates.Enter(order, OrderStates.Holded);
        order.Save(session);
        return true;
    }

    /// <exception cref="ServiceException">The order isn't on hold.</exception>
    public static bool Unhold(Session session, Order order)
    {
        if (!OrderStates.CanUnhold(order))
            throw ServiceException.BadRequest("You cannot remove the hold.");
        OrderStates.Enter(order, order.Json.Text("hold_before_state") ?? OrderStates.New, order.Json.Text("hold_before_status"));
        order.Json.Remove("hold_before_state");
        order.Json.Remove("hold_before_status");
        order.Save(session);
        return true;
    }

    public static bool Notify(Session session, Order order)
    {
        order.Json["email_sent"] = 1;
        order.Save(session);
        return true;
    }

    /// <summary>Adds a comment, which may give the order another status of its state.</summary>
    /// <exception cref="ServiceException">The status isn't one of the order's state.</exception>
    public static bool Comment(Session session, Order order, JsonObject comment)
    {
        if (comment.Text("status") is { Length: > 0 } status && status != order.Status)
        {
            if (!OrderStatuses.Of(order.State).Contains(status))
                throw ServiceException.Refused("Unable to add comment: The status \"%1\" is not part of the order status history.", status);
            order.Json["status"] = status;
        }
        comment["status"] = order.Status;
        comment["is_customer_notified"] ??= 0;
        comment["is_visible_on_front"] ??= 0;
        comment["created_at"] = session.Now;
        comment.Remove("entity_id");
        order.Json.ListOf("status_histories").Insert(0, comment);
        order.Save(session);
        return true;
    }

    /// <summary>An order that came to nothing has used neither coupons nor gift cards.</summary>
    private static void GiveBack(Session session, Order order)
    {
        var rules = (order.Json.Text("applied_rule_ids") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => long.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : 0);
        var extension = order.Json.ObjectOf("extension_attributes");
        var coupons = extension["coupon_codes"] is JsonArray codes ? codes.Select(code => code!.GetValue<string>()) : [];
        RuleUses.Count(session, rules, coupons, order.Json.Integer("customer_id"), times: -1);
        GiftCardPayments.GiveBack(session, order.Json);
    }

    /// <summary>Cancels of each item what was neither invoiced nor shipped, and settles what was promised of it.</summary>
    private static void CancelItems(Session session, Order order)
    {
        var canceled = new List<ItemQuantity>();
        foreach (var item in order.Items)
        {
            var quantity = QuantityToCancel(item);
            if (quantity <= 0)
                continue;
            canceled.Add(new(item, quantity));
            var part = item.Ordered == 0 ? 0 : quantity / item.Ordered;
            item.Json["tax_canceled"] = Money.Round(item.Number("tax_amount") * part);
        }
        foreach (var (item, quantity) in canceled)
            item.Add("qty_canceled", quantity);
        OrderStock.Cancel(session, order, canceled);
    }

    /// <summary>What goes along with another item is canceled with it.</summary>
    private static decimal QuantityToCancel(OrderItem item)
    {
        var uninvoiced = item.Ordered - item.Invoiced - item.Canceled;
        return Math.Max(0, item.IsVirtual ? uninvoiced : Math.Min(uninvoiced, item.Unshipped));
    }
}
