using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>The amount of a gift card, one of those it has or any within its bounds, and who gives it to whom.</summary>
internal static class GiftCardChoice
{
    private const string Member = "giftcard_item_option";

    /// <exception cref="ServiceException">Names are missing, or the card can't have the amount.</exception>
    public static ItemChoice Read(SoldProduct product, JsonElement given)
    {
        var option = given.Member(Member);
        string[] needed = product.IsVirtual
            ? ["giftcard_sender_name", "giftcard_recipient_name", "giftcard_sender_email", "giftcard_recipient_email"]
            : ["giftcard_sender_name", "giftcard_recipient_name"];
        if (option.ValueKind != JsonValueKind.Object || needed.Any(member => string.IsNullOrWhiteSpace(option.Text(member))))
            throw ServiceException.BadRequest("Please specify all the required information.");
        return new ItemChoice { Price = Amount(product, option), Option = new JsonObject { [Member] = JsonObject.Create(option) } };
    }

    private static decimal Amount(SoldProduct product, JsonElement option)
    {
        if (option.Number("custom_giftcard_amount") is { } custom)
        {
            if (product.Attribute("allow_open_amount") is null or "0")
                throw ServiceException.BadRequest("Please specify a gift card amount.");
            if (product.Number("open_amount_min") is { } min && custom < min)
                throw ServiceException.BadRequest($"Gift Card min amount is {Sales.Money.Format(min)}");
            if (product.Number("open_amount_max") is { } max && max > 0 && custom > max)
                throw ServiceException.BadRequest($"Gift Card max amount is {Sales.Money.Format(max)}");
            return custom;
        }
        return option.Number("giftcard_amount") is { } amount && product.Extension.List("giftcard_amounts").Any(possible => possible.Number("value") == amount)
            ? amount
            : throw ServiceException.BadRequest("Please specify a gift card amount.");
    }
}
