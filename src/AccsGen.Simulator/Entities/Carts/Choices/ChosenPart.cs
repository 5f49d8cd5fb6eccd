namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <param name="Product">The product.</param>
/// <param name="Quantity">How many of it are in one of the whole.</param>
/// <param name="Price">The price of one of it, where the whole says so: in bundles of a fixed price.</param>
internal sealed record ChosenPart(SoldProduct Product, decimal Quantity, decimal? Price = null);
