namespace AccsGen.Simulator.Entities.Sales;

/// <param name="Item">An item of an order.</param>
/// <param name="Quantity">How many of it something is about.</param>
internal sealed record ItemQuantity(OrderItem Item, decimal Quantity);
