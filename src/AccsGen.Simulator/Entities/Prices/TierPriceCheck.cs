using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>What is asked of tier prices. The service leaves the placeholders in these messages.</summary>
/// <param name="request">The request.</param>
/// <param name="products">The products that tier prices are for.</param>
/// <param name="prices">The prices.</param>
internal sealed class TierPriceCheck(OperationRequest request, PricedProducts products, IReadOnlyList<JsonElement> prices)
{
    private const string Row = " Row ID: SKU = %SKU, Website ID: %websiteId, Customer Group: %customerGroup, Quantity: %qty.";

    /// <param name="withExisting">Whether those that the products have already count for duplicates.</param>
    public PriceFailures Run(bool withExisting)
    {
        var failures = new PriceFailures();
        foreach (var (row, price) in prices.Index())
        {
            var product = products.Find(request.Session, price.Text("sku"));
            if (product is null)
                failures.AddRaw(row, "Invalid attribute SKU = %SKU." + Row, Values(price));
            CheckAmount(failures, row, price, product);
            CheckQuantity(failures, row, price);
            if (!HasWebsite(price))
                failures.AddRaw(row, "Invalid attribute Website ID = %websiteId." + Row, Values(price));
            CheckUnique(failures, row, price, withExisting ? product : null);
            if (TierPrice.GroupOf(request.Session, price.Text("customer_group")) is null)
                failures.AddRaw(row, "No such entity with Customer Group = %customerGroup." + Row, Values(price));
        }
        return failures;
    }

    private static void CheckAmount(PriceFailures failures, int row, JsonElement price, Entity? product)
    {
        var type = price.Text("price_type");
        var amount = price.Number("price");
        if (amount is not >= 0 || (type == TierPrice.Discount && amount > 100))
            failures.AddRaw(row, "Invalid attribute Price = %price." + Row, [("price", price.Text("price")), .. Values(price)]);
        if (type is not (TierPrice.Fixed or TierPrice.Discount) || (type == TierPrice.Fixed && product?.Value.Text("type_id") == PricedProducts.Bundle))
            failures.AddRaw(row, "Invalid attribute Price Type = %priceType." + Row, [("priceType", type), .. Values(price)]);
    }

    /// <summary>Half a bundle can't be bought; of a product that isn't there nothing is said.</summary>
    private void CheckQuantity(PriceFailures failures, int row, JsonElement price)
    {
        if (request[ProductCollections.Products].Find(price.Text("sku") ?? "") is not { } product)
            return;
        var quantity = price.Number("quantity") ?? 0;
        if (quantity <= 0 || (quantity < 1 && product.Value.Text("type_id") == PricedProducts.Bundle))
            failures.AddRaw(row, "Invalid attribute Quantity = %qty." + Row, Values(price));
    }

    /// <summary>Of a group and quantity there is one price for all websites, or some for single ones.</summary>
    private void CheckUnique(PriceFailures failures, int row, JsonElement price, Entity? product)
    {
        const string message = "We found a duplicate website, tier price, customer group and quantity: Customer Group = %customerGroup, Website ID = %websiteId, Quantity = %qty." + Row;
        var website = price.Integer("website_id");
        foreach (var (_, other) in prices.Index().Where(pair => pair.Index != row && IsForTheSameBuyers(pair.Item, price)))
        {
            if (other.Integer("website_id") == website || other.Integer("website_id") == 0 || website == 0)
                failures.AddRaw(row, message, Values(other));
        }
        var group = TierPrice.GroupOf(request.Session, price.Text("customer_group"));
        var existing = product is null ? [] : TierPrice.Of(product.Value);
        if (existing.Any(other => other.GroupId == group && other.Quantity == price.Number("quantity") && other.WebsiteId != website && (other.WebsiteId == 0 || website == 0)))
            failures.AddRaw(row, message, Values(price));
    }

    private static bool IsForTheSameBuyers(JsonElement one, JsonElement other) =>
        string.Equals(one.Text("sku"), other.Text("sku"), StringComparison.OrdinalIgnoreCase)
        && string.Equals(one.Text("customer_group"), other.Text("customer_group"), StringComparison.OrdinalIgnoreCase)
        && one.Number("quantity") == other.Number("quantity");

    private bool HasWebsite(JsonElement price) =>
        price.Integer("website_id") is { } website && request[StoreCollections.Websites].Find(website) is not null && (website == 0 || !PriceStores.IsGlobal(request));

    private static (string, string?)[] Values(JsonElement price) =>
        [("SKU", price.Text("sku")), ("websiteId", price.Text("website_id")), ("customerGroup", price.Text("customer_group")), ("qty", price.Text("quantity"))];
}
