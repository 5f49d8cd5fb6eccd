using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>Prices that count for a time. Of a bundle it is a percentage.</summary>
internal sealed class SpecialPriceModule : EntityModule
{
    private const string Row = " Row ID: SKU = %SKU, Store ID: %storeId, Price From: %priceFrom, Price To: %priceTo.";

    private static readonly PricedProducts s_products = new("simple", "virtual", "downloadable", PricedProducts.Bundle);

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/products/special-price"] = request => Change(request, isRemoval: false);
        operations["POST /V1/products/special-price-delete"] = request => Change(request, isRemoval: true);
        operations["POST /V1/products/special-price-information"] = List;
    }

    /// <summary>What is deleted must be as right as what is set; that it is as it was set isn't asked for.</summary>
    private static OperationAnswer Change(OperationRequest request, bool isRemoval)
    {
        var prices = request.List("prices").ToList();
        var failures = new PriceFailures();
        foreach (var (row, price) in prices.Index())
            Check(request, failures, row, price);
        foreach (var (_, price) in prices.Index().Where(pair => failures.IsGood(pair.Index)))
        {
            var product = request[ProductCollections.Products].Edit(price.Text("sku")!)!;
            var store = price.Integer("store_id")!.Value;
            PriceValues.Set(product, store, PriceValues.Special, isRemoval ? null : PriceValues.Amount(price.Number("price")!.Value));
            PriceValues.Set(product, store, PriceValues.SpecialFrom, isRemoval ? null : Date(price, "price_from"));
            PriceValues.Set(product, store, PriceValues.SpecialTo, isRemoval ? null : Date(price, "price_to"));
            request[ProductCollections.Products].Put(product);
        }
        return failures.ToAnswer();
    }

    private static void Check(OperationRequest request, PriceFailures failures, int row, JsonElement price)
    {
        var (from, to) = (price.Text("price_from"), price.Text("price_to"));
        if (s_products.Find(request.Session, price.Text("sku")) is null)
            Fail("The product that was requested doesn't exist. Verify the product and try again.");
        if (PriceStores.IsGlobal(request) && price.Integer("store_id") != 0)
            Fail("Could not change non global Price when price scope is global.");
        if (!PriceStores.Exists(request, price.Integer("store_id")))
            Fail("Requested store is not found.");
        if (price.Number("price") is not >= 0)
            Fail("Invalid attribute Price = %price.", ("price", price.Text("price")));
        // A start must be said in Adobe Commerce, an end need not be.
        if (!IsDate(from))
            Fail("Invalid attribute %label = %priceTo.", ("label", "Price From"));
        if (!string.IsNullOrEmpty(to) && (!IsDate(to) || (IsDate(from) && string.CompareOrdinal(to, from) < 0)))
            Fail("Invalid attribute %label = %priceTo.", ("label", "Price To"));

        void Fail(string message, params ReadOnlySpan<(string Name, string? Value)> first) => failures.AddFilled(
            row, message + Row, [.. first, ("SKU", price.Text("sku")), ("storeId", price.Text("store_id")), ("priceFrom", from), ("priceTo", to)]);
    }

    private static bool IsDate(string? text) => DateTime.TryParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static JsonNode? Date(JsonElement price, string member) => price.Text(member) is { Length: > 0 } date ? date : null;

    private static OperationAnswer List(OperationRequest request) => OperationAnswer.Of(
        from found in s_products.Asked(request)
        let product = found.Edit()
        from store in PriceValues.StoresOf(product)
        let price = PriceValues.Number(product, store, PriceValues.Special)
        where price is not null
        select (JsonNode?)new JsonObject
        {
            ["price"] = price,
            ["store_id"] = store,
            ["sku"] = found.Key,
            ["price_from"] = PriceValues.Text(product, store, PriceValues.SpecialFrom),
            ["price_to"] = PriceValues.Text(product, store, PriceValues.SpecialTo),
        });
}
