using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>A price for a quantity, for the customers of a group in a website.</summary>
/// <param name="GroupId">The group; <see cref="CustomerCollections.AllGroups"/> for all.</param>
/// <param name="WebsiteId">The website; 0 for all.</param>
/// <param name="Quantity">From how many on.</param>
/// <param name="Amount">The price, or the percentage that is taken off the product's.</param>
/// <param name="IsDiscount">Whether it is a percentage.</param>
internal sealed record TierPrice(long GroupId, long WebsiteId, decimal Quantity, decimal Amount, bool IsDiscount)
{
    public const string Member = "tier_prices";
    public const string Fixed = "fixed";
    public const string Discount = "discount";

    /// <summary>How all groups are called in answers; in requests case doesn't count.</summary>
    public const string AllGroups = "all groups";

    public static IReadOnlyList<TierPrice> Of(JsonElement product) => [.. product.List(Member).Select(Read)];

    /// <summary>Whether another one is for the same quantity, group and website, so that it takes its place.</summary>
    public bool IsForTheSameAs(TierPrice other) => (GroupId, WebsiteId, Quantity) == (other.GroupId, other.WebsiteId, other.Quantity);

    /// <summary>As products show it: a percentage also as what it comes to.</summary>
    public JsonObject ToJson(decimal productPrice)
    {
        var extension = new JsonObject { ["website_id"] = WebsiteId };
        if (IsDiscount)
            extension["percentage_value"] = Amount;
        return new JsonObject
        {
            ["customer_group_id"] = GroupId,
            ["qty"] = Quantity,
            ["value"] = IsDiscount ? Math.Round(productPrice * (100 - Amount) / 100, 4, MidpointRounding.AwayFromZero) : Amount,
            ["extension_attributes"] = extension,
        };
    }

    /// <returns>The id; null where there is no such group.</returns>
    public static long? GroupOf(Session session, string? name)
    {
        if (string.Equals(name, AllGroups, StringComparison.OrdinalIgnoreCase))
            return CustomerCollections.AllGroups;
        return session[CustomerCollections.Groups].Where("code", name ?? "").FirstOrDefault()?.Number;
    }

    public static string GroupName(Session session, long id) =>
        id == CustomerCollections.AllGroups ? AllGroups : session[CustomerCollections.Groups].Find(id)?.Value.Text("code") ?? CollectionKey.Of(id);

    /// <summary>A price as products have it, or as it is sent.</summary>
    public static TierPrice Read(JsonElement price)
    {
        var extension = price.Member("extension_attributes");
        var percentage = extension.Number("percentage_value");
        return new(
            price.Integer("customer_group_id") ?? CustomerCollections.AllGroups,
            extension.Integer("website_id") ?? 0,
            price.Number("qty") ?? 1,
            percentage ?? price.Number("value") ?? 0,
            percentage is not null);
    }
}
