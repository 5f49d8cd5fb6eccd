using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Choices;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>Makes the lines of a cart from its items, with the prices of the moment.</summary>
internal static class CartLines
{
    /// <summary>The SKU of the product that was added, which for a variant isn't the one that the item shows.</summary>
    public const string ProductMember = Entity.HiddenPrefix + "product_sku";

    /// <summary>What one costs by agreement, whatever the catalog says.</summary>
    public const string AgreedPriceMember = Entity.HiddenPrefix + "agreed_price";

    /// <summary>The lines of what was bought, each with its parts. Items whose product is gone have no line.</summary>
    public static IReadOnlyList<CartLine> Of(Session session, Cart cart)
    {
        var buyer = cart.Buyer;
        var catalog = buyer.Catalog(session);
        return
        [
            .. cart.Items
                .Select(item => catalog.TryFind(item.Text(ProductMember) ?? item.Text("sku") ?? "") is { } product ? Of(session, buyer, item, product) : null)
                .OfType<CartLine>(),
        ];
    }

    /// <summary>The lines and all of their parts.</summary>
    public static IEnumerable<CartLine> WithParts(IEnumerable<CartLine> lines) => lines.SelectMany(line => line.Parts.Prepend(line));

    public static CartLine Of(Session session, Buyer buyer, JsonObject item, SoldProduct product)
    {
        var quantity = item.Number("qty") ?? 0;
        var choice = ItemChoices.Read(buyer.Catalog(session), product, OptionOf(item));
        var line = new CartLine { Item = item, Product = product, Choice = choice, Quantity = quantity };
        line.Parts = [.. choice.Parts.Select(part => Part(line, part, buyer, session.Time))];
        SetPrice(line, buyer, session.Time);
        if (item.Number(AgreedPriceMember) is { } agreed)
            Agree(line, agreed);
        return line;
    }

    private static JsonElement OptionOf(JsonObject item) => item["product_option"] is JsonObject option ? JsonElement.Parse(StateJson.Write(option)) : default;

    private static CartLine Part(CartLine line, ChosenPart part, Buyer buyer, DateTimeOffset now)
    {
        var quantity = part.Quantity * line.Quantity;
        return new CartLine
        {
            Item = line.Item,
            Product = part.Product,
            Choice = ItemChoice.None,
            Quantity = quantity,
            Parent = line,
            Price = Money.Round((part.Price ?? ProductPrices.Final(part.Product, buyer, quantity, now)) * ProductPrices.BundlePart(line.Product, now)),
            OriginalPrice = part.Price ?? part.Product.Price,
        };
    }

    /// <summary>A variant lends its price to the product it is one of; the parts of a bundle add up.</summary>
    private static void SetPrice(CartLine line, Buyer buyer, DateTimeOffset now)
    {
        if (line.IsPricedByParts)
        {
            line.Price = Money.Round(line.Parts.Sum(part => part.RowTotal) / line.Quantity);
            line.OriginalPrice = line.Price;
            return;
        }
        var source = line.Product.Type == SoldProduct.Configurable ? line.Parts[0] : null;
        var own = line.Choice.Price ?? source?.Price ?? ProductPrices.Final(line.Product, buyer, line.Quantity, now);
        line.Price = Money.Round((own + line.Choice.Surcharges.Sum(surcharge => surcharge(own))) * ProductPrices.BundlePart(line.Product, now));
        line.OriginalPrice = line.Choice.Price ?? source?.OriginalPrice ?? line.Product.Price;
        if (source is not null)
            (source.Price, source.OriginalPrice) = (0, 0);
    }

    /// <summary>The parts of a bundle change in proportion, as far as that goes without a rest.</summary>
    private static void Agree(CartLine line, decimal price)
    {
        if (!line.IsPricedByParts)
        {
            line.Price = price;
            return;
        }
        var factor = line.Price == 0 ? 0 : price / line.Price;
        foreach (var part in line.Parts)
            part.Price = Money.Round(part.Price * factor);
        line.Price = Money.Round(line.Parts.Sum(part => part.RowTotal) / line.Quantity);
    }
}
