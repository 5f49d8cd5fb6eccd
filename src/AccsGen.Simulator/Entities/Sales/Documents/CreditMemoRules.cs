using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>
/// Which refunds are refused. By an invoice only what was paid with a provider is refunded; by the order everything is, but without the provider: the money goes back some other way.
/// </summary>
internal sealed class CreditMemoRules(Session session, Order order, CreditMemoDraft draft)
{
    private const string Kind = "Creditmemo";

    /// <summary>How many of an item can still be refunded: of an invoice those that are on it.</summary>
    public decimal Left(OrderItem item)
    {
        if (draft.Invoice is not { } invoice)
            return item.ToRefund;
        var invoiced = invoice.Objects("items").Where(line => line.Integer("order_item_id") == item.Id).Sum(line => line.Number("qty") ?? 0);
        var refunded = session[SalesCollections.CreditMemos].Tagged(SalesCollections.OrderTag(order.Id))
            .Where(memo => memo.Value.Integer("state") == CreditMemos.Refunded && memo.Value.Integer("invoice_id") == invoice.Integer("entity_id"))
            .SelectMany(memo => memo.Value.List("items").ToList())
            .Where(line => line.Integer("order_item_id") == item.Id)
            .Sum(line => line.Number("qty") ?? 0);
        return Math.Min(item.ToRefund, invoiced - refunded);
    }

    /// <exception cref="ServiceException">Nothing of the order can be refunded, or not in these quantities.</exception>
    public void CheckOrder()
    {
        if (order.State is OrderStates.PaymentReview or OrderStates.Holded or OrderStates.Canceled or OrderStates.Closed)
            throw SalesErrors.Invalid(Kind, [$"A creditmemo can not be created when an order has a status of {order.Status}"]);
        var faults = new List<string>();
        if (!order.Items.Any(item => item.ToRefund > 0))
            faults.Add("The order does not allow a creditmemo to be created.");
        if (!OrderStates.HasToRefund(order) && GiftCardsLeft == 0)
            faults.Add("We can't create creditmemo for the order.");
        SalesErrors.ThrowIfAny(Kind, faults);
        SalesErrors.ThrowIfAny(Kind, [.. QuantityFaults()]);
    }

    /// <exception cref="ServiceException">The amounts don't fit.</exception>
    public void Check(JsonObject memo)
    {
        var total = memo.Number("grand_total") ?? 0;
        var giftCards = (memo["extension_attributes"] as JsonObject)?.Number("gift_cards_amount") ?? 0;
        if (total + giftCards <= 0)
            throw SalesErrors.Invalid(Kind, ["The credit memo's total must be positive."]);
        if (!memo.Objects("items").Any() && order.Number("shipping_amount") - order.Number("shipping_refunded") <= 0)
            throw SalesErrors.Invalid(Kind, ["You can't create a creditmemo without products."]);
        if (total > order.Paid - order.TotalRefunded)
            throw SalesErrors.Invalid(Kind, [$"The most money available to refund is {Money.Format(order.Paid - order.TotalRefunded)}."]);
    }

    /// <exception cref="ServiceException">The payment was made without a provider, who could give it back.</exception>
    public static void CheckProvider(Session session, Order order)
    {
        if (PaymentMethods.Find(session, order.PaymentMethod)?.IsOnline != true)
            throw SalesErrors.Invalid(Kind, ["We can't create creditmemo for the invoice."]);
    }

    private decimal GiftCardsLeft => order.Json["extension_attributes"] is JsonObject extension
        ? (extension.Number("gift_cards_invoiced") ?? 0) - (extension.Number("gift_cards_refunded") ?? 0)
        : 0;

    private IEnumerable<string> QuantityFaults()
    {
        foreach (var id in draft.Items.Unknown(order))
            yield return $"The creditmemo contains product item \"{CollectionKey.Of(id)}\" that is not part of the original order.";
        foreach (var item in order.Items.Where(item => item.IsPriced && draft.Items.Of(item, counted => counted.IsPriced) > Left(item)))
            yield return $"The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU \"{item.Sku}\".";
    }
}
