namespace AccsGen.Simulator.Entities.Sales;

/// <summary>The states of an order, what each allows, and how one follows from another.</summary>
internal static class OrderStates
{
    public const string New = "new";
    public const string PendingPayment = "pending_payment";
    public const string Processing = "processing";
    public const string Complete = "complete";
    public const string Closed = "closed";
    public const string Canceled = "canceled";
    public const string Holded = "holded";
    public const string PaymentReview = "payment_review";

    /// <summary>Amounts that differ by less are the same.</summary>
    private const decimal Trifle = 0.0001m;

    /// <summary>The status that an order has when it comes into a state.</summary>
    public static string StatusOf(string state) => state == New ? "pending" : state;

    public static void Enter(Order order, string state, string? status = null)
    {
        order.Json["state"] = state;
        order.Json["status"] = status ?? StatusOf(state);
    }

    public static bool CanUnhold(Order order) => order.State == Holded;

    public static bool CanHold(Order order) => order.State is not (Holded or Canceled or PaymentReview or Complete or Closed);

    public static bool CanInvoice(Order order) => order.State is not (Holded or PaymentReview or Canceled or Complete or Closed) && HasToInvoice(order);

    /// <summary>An order that is invoiced altogether can't be canceled any more, only refunded.</summary>
    public static bool CanCancel(Order order) => CanInvoice(order);

    public static bool CanShip(Order order) => order.State is not (Holded or PaymentReview or Canceled) && HasToShip(order);

    public static bool CanRefund(Order order) => order.State is not (Holded or PaymentReview or Canceled or Closed) && HasToRefund(order);

    public static bool HasToInvoice(Order order) => order.Items.Any(item => item.ToInvoice > 0);

    public static bool HasToShip(Order order) => order.Items.Any(item => item.ToShip > 0);

    /// <summary>Whether some of what was paid wasn't given back.</summary>
    public static bool HasToRefund(Order order) => order.Paid - order.TotalRefunded >= Trifle;

    /// <summary>
    /// What an order comes to when a document was made for it: complete when all is invoiced and shipped, closed when all that was paid has been given back as well, else processing.
    /// </summary>
    public static void Advance(Order order)
    {
        if (order.State is Canceled or Holded or PaymentReview)
            return;
        var next = Processing;
        if (!HasToInvoice(order) && !HasToShip(order))
        {
            if (order.GrandTotal == 0 || HasToRefund(order))
                next = Complete;
            else if (order.TotalRefunded > 0)
                next = Closed;
        }
        if (order.State != next)
            Enter(order, next);
    }
}
