using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.GiftCards;

/// <summary>Gift card accounts, and the wrappings of gifts.</summary>
internal static class GiftCardCollections
{
    public static Collection Accounts { get; } = new("giftCardAccounts", CollectionKey.Number("account_id"));

    public static Collection Wrappings { get; } = new("giftWrappings", CollectionKey.Number("wrapping_id"));
}
