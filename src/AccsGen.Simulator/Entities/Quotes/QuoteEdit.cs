using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>What the seller can change of a negotiable quote beside its items; the rest is the service's.</summary>
internal static class QuoteEdit
{
    private static readonly string[] s_members = ["negotiated_price_type", "negotiated_price_value", "shipping_price", "quote_name", "expiration_period", "custom_attributes"];

    /// <exception cref="ServiceException">A value isn't possible.</exception>
    public static void Merge(JsonObject quote, JsonElement given)
    {
        if (given.ValueKind != JsonValueKind.Object)
            return;
        EntityMerge.Into(quote, given, [.. given.EnumerateObject().Select(member => member.Name).Except(s_members)]);
        if (string.IsNullOrWhiteSpace(quote.Text("quote_name")))
            throw ServiceException.Missing(["quote_name"]);
        if (quote.Number("shipping_price") < 0)
            throw ServiceException.InvalidValue("shipping_price", quote.Text("shipping_price")!);
        if (given.Text("expiration_period") is { } date && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw ServiceException.InvalidValue("expiration_period", date);
    }
}
