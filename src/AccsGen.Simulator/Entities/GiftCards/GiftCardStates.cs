namespace AccsGen.Simulator.Entities.GiftCards;

/// <summary>The states of a gift card account.</summary>
internal static class GiftCardStates
{
    public const long Available = 0;
    public const long Used = 1;
    public const long Redeemed = 2;
    public const long Expired = 3;
}
