using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Carts.Choices;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The items of a cart: listed, added, changed and taken out.</summary>
internal static class CartItems
{
    private const string IdMember = "item_id";

    public static OperationAnswer List(OperationRequest request) =>
        OperationAnswer.Of(Cart.FindActive(request.Session, request.PathId("cartId")).Items);

    /// <summary>
    /// Adds an item, or changes the one whose id is given. Which cart it is about the item says; the path alone isn't enough. An id of 0 adds, too: Adobe's pages do so.
    /// </summary>
    public static OperationAnswer Save(OperationRequest request)
    {
        var given = request.Member("cartItem");
        var quantity = given.Number("qty") ?? 0;
        if (quantity <= 0)
            throw ServiceException.InvalidValue("qty", given.Text("qty") ?? "");
        var cart = Cart.FindActive(request.Session, given.Integer("quote_id") ?? throw ServiceException.Missing(["quoteId"]));
        var item = given.Integer(IdMember) is > 0 and { } itemId ? Change(request.Session, cart, cart.Item(itemId), given, quantity) : Add(request.Session, cart, given, quantity);
        cart.Save();
        return OperationAnswer.Of((JsonNode)cart.Item(item.Integer(IdMember)!.Value));
    }

    public static OperationAnswer Delete(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        cart.Json.ListOf("items").Remove(cart.Item(request.PathId("itemId")));
        cart.Save();
        return OperationAnswer.True;
    }

    /// <summary>Puts an item into a cart: onto the one that is the same but for its quantity, or beside the others.</summary>
    /// <returns>The item of the cart.</returns>
    public static JsonObject Merge(Cart cart, JsonObject item)
    {
        if (cart.Items.FirstOrDefault(other => IsSame(other, item)) is { } same)
        {
            same["qty"] = same.Number("qty") + item.Number("qty");
            return same;
        }
        item[IdMember] = cart.NextItemId();
        item["quote_id"] = CollectionKey.Of(cart.Id);
        cart.Json.ListOf("items").Add(item);
        return item;
    }

    /// <summary>Adds a product that is to be had; of a grouped one each of its products.</summary>
    /// <returns>The item; the first one of a grouped product.</returns>
    public static JsonObject Add(Session session, Cart cart, JsonElement given, decimal quantity)
    {
        if (string.IsNullOrWhiteSpace(given.Text("sku")))
            throw ServiceException.Missing(["sku"]);
        var product = cart.Buyer.Catalog(session).Find(given.Text("sku")!.Trim());
        var option = given.Member("product_option");
        if (!CartStock.IsOffered(session, cart.Buyer, product))
            throw ServiceException.BadRequest(CartStock.NotAvailable);
        var added = product.Type == SoldProduct.Grouped
            ? GroupedChoice.Read(cart.Buyer.Catalog(session), product, option, quantity).Select(part => Add(session, cart, part.Product, given, default, part.Quantity)).ToList()
            : [Add(session, cart, product, given, option, quantity)];
        return added[0];
    }

    private static JsonObject Add(Session session, Cart cart, SoldProduct product, JsonElement given, JsonElement option, decimal quantity)
    {
        var item = Merge(cart, NewItem(cart.Buyer.Catalog(session), product, given, option, quantity));
        CartStock.Check(session, cart.Buyer, CartLines.Of(session, cart.Buyer, item, product));
        return item;
    }

    private static JsonObject NewItem(StoreCatalog catalog, SoldProduct product, JsonElement given, JsonElement option, decimal quantity)
    {
        var item = new JsonObject { [CartLines.ProductMember] = product.Sku, ["qty"] = quantity };
        if (ItemChoices.ProductOption(ItemChoices.Read(catalog, product, option)) is { } chosen)
            item["product_option"] = chosen;
        CopyExtras(item, given);
        return item;
    }

    /// <summary>Gives an item another quantity and, where some are given, other options.</summary>
    public static JsonObject Change(Session session, Cart cart, JsonObject item, JsonElement given, decimal quantity)
    {
        var product = cart.Buyer.Catalog(session).Find(item.Text(CartLines.ProductMember) ?? item.Text("sku")!);
        item["qty"] = quantity;
        var option = given.Member("product_option");
        if (option.ValueKind == JsonValueKind.Object)
            item["product_option"] = ItemChoices.ProductOption(ItemChoices.Read(cart.Buyer.Catalog(session), product, option));
        CopyExtras(item, given);
        CartStock.Check(session, cart.Buyer, CartLines.Of(session, cart.Buyer, item, product));
        return item;
    }

    private static void CopyExtras(JsonObject item, JsonElement given)
    {
        foreach (var attribute in given.List("custom_attributes"))
        {
            if (attribute.Text("attribute_code") is { Length: > 0 } code)
                EntityMerge.SetCustomAttribute(item, code, EntityMerge.AsText(attribute.Member("value")));
        }
        if (given.Member("extension_attributes").Text("nominated_source_code") is { } source)
            item.ObjectOf("extension_attributes")["nominated_source_code"] = source;
    }

    private static bool IsSame(JsonObject item, JsonObject other) =>
        string.Equals(item.Text(CartLines.ProductMember), other.Text(CartLines.ProductMember), StringComparison.OrdinalIgnoreCase)
        && JsonNode.DeepEquals(item["product_option"], other["product_option"])
        && JsonNode.DeepEquals(item["custom_attributes"], other["custom_attributes"]);
}
