namespace AccsGen.Simulator.Entities.Carts.Checkout;

/// <summary>A way to pay.</summary>
/// <param name="IsOnline">Whether a provider takes the money: then invoices are captured and refunded there.</param>
/// <param name="OrderStatus">The status of an order that is paid so, where the method says one.</param>
internal sealed record PaymentMethod(string Code, string Title, bool IsOnline = false, string? OrderStatus = null);
