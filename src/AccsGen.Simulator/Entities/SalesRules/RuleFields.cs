using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.SalesRules;

/// <summary>Reads what conditions ask about: one text, several (the categories of a product), or none.</summary>
internal static class RuleFields
{
    private static readonly EntityFields s_fields = new();

    public static IReadOnlyList<string> OfCart(DiscountRequest cart, string? field) => field switch
    {
        "base_subtotal" or "base_subtotal_with_discount" or "base_subtotal_total_incl_tax" => [Text(cart.Items.Sum(item => item.RowTotal))],
        "total_qty" => [Text(cart.Items.Sum(item => item.Quantity))],
        "weight" => [Text(cart.Items.Sum(item => item.Weight * item.Quantity))],
        "payment_method" => One(cart.PaymentMethod),
        "shipping_method" => One(cart.ShippingMethod),
        "postcode" => One(cart.Postcode),
        "region" => One(cart.Region),
        "region_id" => One(cart.RegionId is { } region ? CollectionKey.Of(region) : null),
        "country_id" => One(cart.CountryId),
        _ => [],
    };

    public static IReadOnlyList<string> OfItem(DiscountItem item, string? field) => field switch
    {
        "quote_item_qty" => [Text(item.Quantity)],
        "quote_item_price" => [Text(item.Price)],
        "quote_item_row_total" => [Text(item.RowTotal)],
        "sku" => [item.Sku],
        null => [],
        _ => item.Product is { } product ? s_fields.Read(product, field).Texts ?? [] : [],
    };

    public static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> One(string? text) => string.IsNullOrEmpty(text) ? [] : [text];
}
