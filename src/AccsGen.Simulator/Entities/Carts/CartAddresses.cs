using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The addresses of a cart: given as they are, or as one that its customer has saved.</summary>
internal static class CartAddresses
{
    public static long BillingId(Cart cart) => (cart.Id * 2) - 1;

    public static long ShippingId(Cart cart) => cart.Id * 2;

    public static OperationAnswer GetBilling(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        return OperationAnswer.Of((JsonNode)(cart.BillingAddress ?? CartAnswer.EmptyAddress(BillingId(cart))));
    }

    /// <summary>Answers with the id of the address.</summary>
    public static OperationAnswer SetBilling(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        var address = Read(request.Session, cart, request.Member("address"));
        SetBilling(cart, address);
        if (request.Flag("useForShipping") == true)
        {
            SetShipping(cart, (JsonObject)address.DeepClone());
            cart.ShippingAddress!["same_as_billing"] = 1;
        }
        cart.Save();
        return OperationAnswer.Of(BillingId(cart));
    }

    public static void SetBilling(Cart cart, JsonObject address)
    {
        address["id"] = BillingId(cart);
        cart.BillingAddress = address;
    }

    public static void SetShipping(Cart cart, JsonObject address)
    {
        address["id"] = ShippingId(cart);
        cart.ShippingAddress = address;
    }

    /// <summary>An address as a request gave it; one of the customer's own counts as it is saved there.</summary>
    /// <exception cref="ServiceException">The customer has no such address.</exception>
    public static JsonObject Read(Session session, Cart cart, JsonElement given)
    {
        var address = given.ValueKind == JsonValueKind.Object ? JsonObject.Create(given)! : [];
        if (address.Integer("customer_address_id") is > 0 and { } savedId)
        {
            var saved = cart.Customer is { } customer ? Saved(customer, savedId) : null;
            foreach (var (name, value) in saved ?? throw ServiceException.NotFound("Invalid customer address id %1", CollectionKey.Of(savedId)))
                address[name] = value?.DeepClone();
        }
        else
        {
            address.Remove("customer_address_id");
        }
        Complete(cart, address);
        return address;
    }

    /// <summary>An address that a customer has saved, in the form that carts have.</summary>
    public static JsonObject? Saved(JsonElement customer, long addressId)
    {
        var saved = customer.List("addresses").FirstOrDefault(address => address.Integer("id") == addressId);
        if (saved.ValueKind != JsonValueKind.Object)
            return null;
        var address = new JsonObject { ["customer_address_id"] = addressId, ["customer_id"] = customer.Integer("id"), ["email"] = customer.Text("email") };
        foreach (var member in (string[])["firstname", "lastname", "middlename", "prefix", "suffix", "company", "street", "city", "postcode", "country_id", "telephone", "fax", "vat_id"])
        {
            if (saved.Member(member) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value)
                address[member] = JsonNode.Parse(value.GetRawText());
        }
        var region = saved.Member("region");
        address["region"] = region.Text("region");
        address["region_code"] = region.Text("region_code");
        address["region_id"] = region.Integer("region_id") ?? saved.Integer("region_id");
        return address;
    }

    private static void Complete(Cart cart, JsonObject address)
    {
        address["same_as_billing"] ??= 0;
        address["save_in_address_book"] ??= 0;
        if (cart.Customer is not { } customer)
            return;
        address["customer_id"] = customer.Integer("id");
        address["email"] ??= customer.Text("email");
    }
}
