namespace AccsGen.Simulator;

/// <summary>What the tenant allows in sales.</summary>
public sealed class SimulatorSalesOptions
{
    /// <summary>
    /// Whether orders can be edited (<c>/V1/orders/{orderId}/edit/start</c> and <c>submit</c>). Adobe enables that on request (facts/accs-wire.md, section 4). Default false: the
    /// operations are refused.
    /// </summary>
    public bool OrderEditing { get; set; }

    /// <summary>Whether <c>/V1/orderChain/…</c> can be used. It is experimental, and Adobe enables it on request (facts/accs-wire.md, section 4). Default false: the operations are refused.</summary>
    public bool OrderChain { get; set; }

    /// <summary>How many coupons a cart may have by the operations of version 2, 1 or more. Default 10; a real tenant has 1 until its administrator allows more.</summary>
    public int MaxCoupons { get; set; } = 10;

    internal void AddFaults(List<string> faults)
    {
        if (MaxCoupons < 1)
            faults.Add("Sales.MaxCoupons must be 1 or more");
    }
}
