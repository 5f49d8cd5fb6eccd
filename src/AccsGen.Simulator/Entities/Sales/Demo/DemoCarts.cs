using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts;
using AccsGen.Simulator.Entities.Carts.Checkout;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Demo;

/// <summary>The carts that the orders of the seed came from. What is in them follows from the number of the order.</summary>
internal sealed class DemoCarts
{
    private const long MainWebsite = 1;
    private const long GermanStore = 2;
    private const int Customers = 5;

    private static readonly (string Street, string City, string Postcode)[] s_places =
    [
        ("742 Figueroa Street", "Los Angeles", "90017"),
        ("88 Spring Street", "Los Angeles", "90013"),
        ("19 Ocean Avenue", "Santa Monica", "90401"),
    ];

    private static readonly string[] s_types = [SoldProduct.Bundle, SoldProduct.Configurable, "virtual", SoldProduct.Downloadable];

    private static readonly string[] s_methods = ["checkmo", "banktransfer", PaymentMethods.PurchaseOrder, "cashondelivery"];

    private readonly Session _session;
    private readonly List<SoldProduct> _simple;
    private readonly ILookup<string, SoldProduct> _byType;

    public DemoCarts(Session session)
    {
        _session = session;
        var sold = session[ProductCollections.Products].Rows.Select(product => new SoldProduct(product))
            .Where(product => product.IsEnabled && product.IsSoldIn(MainWebsite) && !product.Value.List("options").Any()).ToList();
        _simple = [.. sold.Where(product => product.Type == "simple" && product.Sku.StartsWith("24-", StringComparison.Ordinal))];
        _byType = sold.ToLookup(product => product.Type);
    }

    /// <param name="number">The number of the order.</param>
    /// <param name="isOpen">Whether the order is still waiting for its goods: those are of the last of the catalogue then, so that the first ones are all there to be sold.</param>
    /// <returns>The cart, and what it comes to.</returns>
    public (Cart Cart, CartTotals Totals) Make(int number, bool isOpen)
    {
        var cart = Cart.New(_session, number % 8 == 7 ? GermanStore : MainWebsite);
        var customer = CustomerOf(number);
        if (customer is not null)
            cart.Give(customer);
        for (var line = 0; line <= number % 3; line++)
            Add(cart, isOpen ? _simple[_simple.Count - 1 - ((number + (line * 3)) % 12)] : _simple[((number * 7) + (line * 11)) % _simple.Count], (number + line) % 3 + 1);
        if (!isOpen && number % 3 == 1)
            Add(cart, Other(number), 1);
        CartAddresses.SetBilling(cart, Address(number, customer));
        CartAddresses.SetShipping(cart, Address(number, customer));
        cart.ShippingMethod = number % 2 == 0 ? "tablerate_bestway" : "flatrate_flatrate";
        cart.Payment = Payment(number);
        return (cart, cart.Save());
    }

    /// <summary>Two of three are of the first customers of the seed.</summary>
    private Entity? CustomerOf(int number) => number % 3 == 0 ? null : _session[CustomerCollections.Customers].Find((number % Customers) + 1);

    private static JsonObject Address(int number, Entity? customer)
    {
        var (street, city, postcode) = s_places[number % s_places.Length];
        return new JsonObject
        {
            ["firstname"] = customer?.Value.Text("firstname") ?? "Guest",
            ["lastname"] = customer?.Value.Text("lastname") ?? $"Number {number}",
            ["email"] = customer?.Value.Text("email") ?? $"guest{number}@example.com",
            ["street"] = new JsonArray(street),
            ["city"] = city,
            ["postcode"] = postcode,
            ["country_id"] = "US",
            ["region"] = "California",
            ["region_code"] = "CA",
            ["region_id"] = 12,
            ["telephone"] = $"555-01{number:d2}",
        };
    }

    private static JsonObject Payment(int number)
    {
        if (number % 9 == 0)
            return new JsonObject { ["method"] = PaymentMethods.DemoCode };
        var payment = new JsonObject { ["method"] = s_methods[number % s_methods.Length] };
        if (payment.Text("method") == PaymentMethods.PurchaseOrder)
            payment["po_number"] = $"PO-{number:d4}";
        return payment;
    }

    private void Add(Cart cart, SoldProduct product, int quantity)
    {
        var item = new JsonObject { [CartLines.ProductMember] = product.Sku, ["qty"] = quantity };
        if (Option(product) is { } option)
            item["product_option"] = new JsonObject { ["extension_attributes"] = option };
        CartItems.Merge(cart, item);
    }

    /// <summary>A product of the types in turn.</summary>
    private SoldProduct Other(int number)
    {
        var products = _byType[s_types[number / 3 % s_types.Length]].ToList();
        return products[number % products.Count];
    }

    /// <summary>The first of everything that there is to choose.</summary>
    private static JsonObject? Option(SoldProduct product) => product.Type switch
    {
        SoldProduct.Configurable => new JsonObject
        {
            ["configurable_item_options"] = new JsonArray([.. product.Extension.List("configurable_product_options").Select(option => (JsonNode)new JsonObject
            {
                ["option_id"] = option.Text("attribute_id"),
                ["option_value"] = option.List("values").First().Integer("value_index"),
            })]),
        },
        SoldProduct.Bundle => new JsonObject
        {
            ["bundle_options"] = new JsonArray([.. product.Extension.List("bundle_product_options").Select(option => (JsonNode)new JsonObject
            {
                ["option_id"] = option.Integer("option_id"),
                ["option_qty"] = 1,
                ["option_selections"] = new JsonArray(long.Parse(option.List("product_links").First().Text("id")!, CultureInfo.InvariantCulture)),
            })]),
        },
        _ => null,
    };
}
