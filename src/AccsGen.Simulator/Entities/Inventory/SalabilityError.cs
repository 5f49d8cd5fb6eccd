namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>Why a quantity can't be sold.</summary>
/// <param name="Code">Such as <c>is_salable_with_reservations-not_enough_qty</c>.</param>
/// <param name="Message">With its values filled in.</param>
internal sealed record SalabilityError(string Code, string Message);
