namespace AccsGen.Simulator.Entities.Carts;

/// <param name="AccountId">The gift card account.</param>
/// <param name="Code">Its code.</param>
/// <param name="Balance">What is on it.</param>
/// <param name="Amount">What it pays of a cart.</param>
internal sealed record GiftCardPayment(long AccountId, string Code, decimal Balance, decimal Amount);
