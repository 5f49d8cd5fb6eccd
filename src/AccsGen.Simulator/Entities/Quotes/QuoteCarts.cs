using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>The cart behind a quote: made for a customer, with its items and its shipping.</summary>
internal static class QuoteCarts
{
    public static long CustomerOf(JsonObject cart) => (cart["customer"] as JsonObject)?.Integer("id") ?? 0;

    /// <summary>A new, empty cart of a customer.</summary>
    public static JsonObject New(Session session, Entity customer)
    {
        var cart = new JsonObject
        {
            ["created_at"] = session.Now,
            ["updated_at"] = session.Now,
            ["is_active"] = true,
            ["is_virtual"] = false,
            ["items"] = new JsonArray(),
            ["items_count"] = 0,
            ["items_qty"] = 0,
            ["customer"] = customer.Edit(),
            ["billing_address"] = Address(customer),
            ["orig_order_id"] = 0,
            ["currency"] = new JsonObject
            {
                ["global_currency_code"] = "USD",
                ["base_currency_code"] = "USD",
                ["store_currency_code"] = "USD",
                ["quote_currency_code"] = "USD",
                ["store_to_base_rate"] = 0,
                ["store_to_quote_rate"] = 0,
                ["base_to_global_rate"] = 1,
                ["base_to_quote_rate"] = 1,
            },
            ["customer_is_guest"] = false,
            ["customer_note_notify"] = true,
            ["customer_tax_class_id"] = CustomerTaxClasses.RetailCustomer,
            ["store_id"] = customer.Value.Integer("store_id"),
            ["extension_attributes"] = new JsonObject { ["shipping_assignments"] = new JsonArray() },
        };
        return session[SalesCollections.Carts].Put(cart).Edit();
    }

    /// <summary>Changes the items: one with an id gets its quantity, 0 takes it out; one without is added.</summary>
    /// <exception cref="ServiceException">An item, or its product, isn't there, or the quantity isn't one.</exception>
    public static void SetItems(Session session, JsonObject cart, IEnumerable<JsonElement> given)
    {
        foreach (var item in given)
        {
            var quantity = item.Number("qty") ?? 1;
            if (quantity < 0)
                throw ServiceException.InvalidValue("qty", quantity.ToString(CultureInfo.InvariantCulture));
            if (item.Integer("item_id") is { } id)
                SetQuantity(cart, id, quantity);
            else
                Add(session, cart, item.Text("sku") ?? throw ServiceException.Missing(["sku"]), quantity);
        }
        Count(cart);
    }

    /// <summary>Gives the items the prices that their products have now, and takes out those whose products are gone.</summary>
    public static IReadOnlyList<string> Refresh(Session session, JsonObject cart)
    {
        var gone = new List<string>();
        foreach (var item in cart.Objects("items").ToList())
        {
            QuotePrices.Forget(item);
            if (Product(session, cart, item.Text("sku") ?? "") is { } product)
            {
                item["price"] = product.Number("price") ?? 0;
                continue;
            }
            gone.Add(item.Text("sku") ?? "");
            cart.ListOf("items").Remove(item);
        }
        Count(cart);
        return gone;
    }

    /// <summary>The shipping of a cart that has an address to ship to; null for others.</summary>
    public static JsonObject? Shipping(JsonObject cart) =>
        cart.ObjectOf("extension_attributes").Objects("shipping_assignments").FirstOrDefault()?["shipping"] is JsonObject shipping
        && (shipping["address"] as JsonObject)?.Text("country_id") is { Length: > 0 }
            ? shipping
            : null;

    /// <summary>The items are in the cart twice: by themselves, and with their shipping.</summary>
    public static void ShowItemsInAssignments(JsonObject cart)
    {
        foreach (var assignment in cart.ObjectOf("extension_attributes").Objects("shipping_assignments"))
            assignment["items"] = cart.ListOf("items").DeepClone();
    }

    private static void SetQuantity(JsonObject cart, long itemId, decimal quantity)
    {
        var item = cart.Objects("items").FirstOrDefault(item => item.Integer("item_id") == itemId) ?? throw ServiceException.NoSuchEntity("itemId", CollectionKey.Of(itemId));
        if (quantity == 0)
            cart.ListOf("items").Remove(item);
        else
            item["qty"] = quantity;
    }

    private static void Add(Session session, JsonObject cart, string sku, decimal quantity)
    {
        var found = Product(session, cart, sku) ?? throw ServiceException.NotFound("The product that was requested doesn't exist. Verify the product and try again.");
        if (quantity == 0)
            return;
        if (cart.Objects("items").FirstOrDefault(item => string.Equals(item.Text("sku"), found.Text("sku"), StringComparison.OrdinalIgnoreCase)) is { } existing)
        {
            existing["qty"] = (existing.Number("qty") ?? 0) + quantity;
            return;
        }
        cart.ListOf("items").Add(new JsonObject
        {
            ["item_id"] = Sequences.Next(session, "quoteItem"),
            ["sku"] = found.Text("sku"),
            ["qty"] = quantity,
            ["name"] = found.Text("name"),
            ["price"] = found.Number("price") ?? 0,
            ["product_type"] = found.Text("type_id"),
            ["quote_id"] = cart.Text("id"),
        });
    }

    /// <summary>A product as the cart's store sees it; null where it isn't sold there.</summary>
    private static JsonElement? Product(Session session, JsonObject cart, string sku) =>
        session[ProductCollections.Products].Find(sku) is { } product && ProductScopes.In(product, cart.Integer("store_id") ?? 0).Value is var value && value.Integer("status") == 1 ? value : null;

    private static void Count(JsonObject cart)
    {
        cart["items_count"] = cart.ListOf("items").Count;
        cart["items_qty"] = cart.Objects("items").Sum(item => item.Number("qty") ?? 0);
    }

    private static JsonObject Address(Entity customer) => new()
    {
        ["region"] = null,
        ["region_id"] = null,
        ["region_code"] = null,
        ["country_id"] = null,
        ["street"] = new JsonArray(""),
        ["telephone"] = null,
        ["postcode"] = null,
        ["city"] = null,
        ["firstname"] = null,
        ["lastname"] = null,
        ["customer_id"] = customer.Number,
        ["email"] = customer.Value.Text("email"),
        ["same_as_billing"] = 0,
        ["save_in_address_book"] = 0,
    };
}
