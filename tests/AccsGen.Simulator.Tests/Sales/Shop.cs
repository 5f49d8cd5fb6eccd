namespace AccsGen.Simulator.Tests.Sales;

/// <summary>Buys from the demo tenant. The address is in a state without taxes.</summary>
internal static class Shop
{
    /// <summary>49.50, 14 in stock.</summary>
    public const string Tote = "24-WB01";

    /// <summary>86.95, 27 in stock.</summary>
    public const string Mat = "24-UG01";

    /// <summary>Virtual, 39.99, 64 in stock.</summary>
    public const string CarePlan = "SRV-08";

    public static string Address { get; } = AddressIn("Texas", "TX", 57, "73301");

    public static string AddressIn(string region, string code, long regionId, string postcode) =>
        $$"""{"region":"{{region}}","region_id":{{regionId}},"region_code":"{{code}}","country_id":"US","street":["123 Oak Ave"],"postcode":"{{postcode}}","city":"Purchase","firstname":"Jane","lastname":"Doe","email":"jdoe@example.com","telephone":"512-555-1111"}""";

    public static async Task<long> CreateCartAsync(this Tenant tenant) => (await tenant.SucceedAsync("POST", "/V1/carts/")).Json.GetInt64();

    /// <summary>A cart with products, and an item's JSON members beside for those that need a choice.</summary>
    public static async Task<long> CreateCartAsync(this Tenant tenant, params (string Sku, int Quantity)[] lines)
    {
        var cart = await tenant.CreateCartAsync();
        foreach (var (sku, quantity) in lines)
            await tenant.AddAsync(cart, sku, quantity);
        return cart;
    }

    public static async Task<JsonElement> AddAsync(this Tenant tenant, long cart, string sku, int quantity = 1, string? option = null) =>
        (await tenant.SucceedAsync("POST", $"/V1/carts/{cart}/items", Item(cart, sku, quantity, option))).Json;

    /// <summary>The body that adds an item.</summary>
    public static string Item(long cart, string sku, decimal quantity = 1, string? option = null)
    {
        var choice = option is null ? "" : $$$""","product_option":{"extension_attributes":{{{option}}}}""";
        return $$$"""{"cartItem":{"sku":"{{{sku}}}","qty":{{{quantity}}},"quote_id":"{{{cart}}}"{{{choice}}}}}""";
    }

    public static Task<Answer> SetShippingAsync(this Tenant tenant, long cart, string carrier = "flatrate", string method = "flatrate", string? address = null) =>
        tenant.SucceedAsync("POST", $"/V1/carts/{cart}/shipping-information", ShippingInformation(carrier, method, address));

    public static string ShippingInformation(string carrier = "flatrate", string method = "flatrate", string? address = null) =>
        $$$"""{"addressInformation":{"shipping_address":{{{address ?? Address}}},"billing_address":{{{address ?? Address}}},"shipping_carrier_code":"{{{carrier}}}","shipping_method_code":"{{{method}}}"}}""";

    public static async Task<long> PlaceAsync(this Tenant tenant, long cart, string payment = "checkmo") =>
        (await tenant.SucceedAsync("PUT", $"/V1/carts/{cart}/order", $$$"""{"paymentMethod":{"method":"{{{payment}}}"}}""")).Json.GetInt64();

    /// <summary>An order of products that need no choice, with a flat rate of 5 for each piece.</summary>
    /// <returns>Its id.</returns>
    public static Task<long> OrderAsync(this Tenant tenant, params (string Sku, int Quantity)[] lines) => tenant.OrderAsync("checkmo", lines);

    public static async Task<long> OrderAsync(this Tenant tenant, string payment, params (string Sku, int Quantity)[] lines)
    {
        var cart = await tenant.CreateCartAsync(lines);
        await tenant.SetShippingAsync(cart);
        return await tenant.PlaceAsync(cart, payment);
    }

    public static async Task<JsonElement> GetOrderAsync(this Tenant tenant, long id) => (await tenant.SucceedAsync("GET", $"/V1/orders/{id}")).Json;

    public static async Task<long> InvoiceAsync(this Tenant tenant, long order, string body = "{}") => (await tenant.SucceedAsync("POST", $"/V1/order/{order}/invoice", body)).Json.GetInt64();

    public static async Task<long> ShipAsync(this Tenant tenant, long order, string body = "{}") => (await tenant.SucceedAsync("POST", $"/V1/order/{order}/ship", body)).Json.GetInt64();

    public static async Task<long> RefundAsync(this Tenant tenant, long order, string body = "{}") => (await tenant.SucceedAsync("POST", $"/V1/order/{order}/refund", body)).Json.GetInt64();

    /// <summary>The body that names one item.</summary>
    public static string Items(long item, decimal quantity) => $$"""{"items":[{"order_item_id":{{item}},"qty":{{quantity}}}]}""";

    public static long Id(this JsonElement order, string sku) => order.GetProperty("items").EnumerateArray().First(item => item.GetProperty("sku").GetString() == sku).GetProperty("item_id").GetInt64();

    public static decimal Number(this JsonElement value, string member) => value.TryGetProperty(member, out var number) ? number.GetDecimal() : 0;

    public static string? Text(this JsonElement value, string member) => value.TryGetProperty(member, out var text) ? text.ToString() : null;

    /// <summary>What orders have promised of a product and not taken yet.</summary>
    public static decimal Promised(this Tenant tenant, string sku) =>
        tenant.Simulator.State["reservations"].Where(entry => entry.Text("sku") == sku).Sum(entry => entry.Number("quantity"));

    public static decimal InStock(this Tenant tenant, string sku, string source = "default") => tenant.Simulator.State["sourceItems"].Find(source, sku)!.Value.Number("quantity");
}
