using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>The amounts that a gift card can be bought for, in all websites or in one.</summary>
internal static class GiftCardAmounts
{
    public static void Replace(ProductEdit edit, JsonElement given)
    {
        var attribute = edit.Attributes.Find("giftcard_amounts")?.Id ?? 0;
        var amounts = given.Objects().Where(amount => (amount.Number("value") ?? amount.Number("website_value")) is not null);
        edit.Extension.ListOf("giftcard_amounts").Fill(amounts.Select(amount => Of(amount, attribute)));
    }

    private static JsonObject Of(JsonElement given, long attribute)
    {
        var value = given.Number("value") ?? given.Number("website_value")!.Value;
        if (value < 0)
            throw AttributeValues.NotNegative();
        return new JsonObject
        {
            ["attribute_id"] = attribute,
            ["website_id"] = given.Integer("website_id") ?? 0,
            ["value"] = value,
            ["website_value"] = given.Number("website_value") ?? value,
        };
    }
}
