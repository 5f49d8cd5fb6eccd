namespace AccsGen.Integration.Tests.Flows;

/// <summary>Buys from the demo tenant, for the flows in which the way to an order isn't the point.</summary>
internal static class Shop
{
    /// <summary>49.50, 14 of them at the default source.</summary>
    public const string Tote = "24-WB01";

    /// <summary>86.95, 27 of them at the default source.</summary>
    public const string Mat = "24-UG01";

    /// <summary>An address in a state without taxes.</summary>
    public static QuoteAddress Texas => Address("Texas", "TX", 57, "73301");

    public static QuoteAddress Address(string region, string code, long regionId, string postcode) => new()
    {
        FirstName = "Jane",
        LastName = "Doe",
        Email = "jdoe@example.com",
        Street = ["123 Oak Ave"],
        City = "Purchase",
        Region = region,
        RegionCode = code,
        RegionId = regionId,
        Postcode = postcode,
        CountryId = "US",
        Telephone = "512-555-1111",
    };

    /// <summary>Places an order of a guest for products that need no choice, with the flat rate of 5 for each piece, to be paid by check.</summary>
    public static Task<Order> OrderAsync(this AccsClient accs, params (string Sku, decimal Quantity)[] lines) => accs.OrderAsync("checkmo", lines);

    public static async Task<Order> OrderAsync(this AccsClient accs, string payment, params (string Sku, decimal Quantity)[] lines)
    {
        var cart = (await accs.Carts.CreateAsync())!.Value;
        foreach (var (sku, quantity) in lines)
            await accs.Carts.Items.AddAsync(Text(cart), new CartItem { Sku = sku, Qty = quantity, QuoteId = Text(cart) });
        await accs.ShipToAsync(cart, Texas);
        var order = await accs.Carts.PlaceOrderAsync(cart, new QuotePayment { Method = payment });
        return await accs.Orders.GetAsync(order!.Value);
    }

    /// <summary>Sets the address of a cart and the flat rate.</summary>
    public static Task<PaymentDetails> ShipToAsync(this AccsClient accs, long cart, QuoteAddress address) => accs.Carts.SetShippingInformationAsync(cart, new ShippingInformation
    {
        ShippingAddress = address,
        BillingAddress = address,
        ShippingCarrierCode = "flatrate",
        ShippingMethodCode = "flatrate",
    });

    /// <summary>The item of an order for a SKU: of a product with parts its own, not that of a part.</summary>
    public static OrderItem Item(this Order order, string sku) => order.Items!.First(item => item.Sku == sku);

    /// <summary>How the ids of the spec's numbers go into its texts.</summary>
    public static string Text(long? id) => id!.Value.ToString(CultureInfo.InvariantCulture);
}
