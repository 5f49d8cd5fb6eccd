using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>A cart as a request changes it. What no answer shows as it is, such as the shipping address, is in members of the simulator's own.</summary>
internal sealed class Cart
{
    public const string ShippingAddressMember = Entity.HiddenPrefix + "shipping_address";
    public const string ShippingMethodMember = Entity.HiddenPrefix + "shipping_method";
    public const string CustomerMember = Entity.HiddenPrefix + "customer_id";
    private const string NegotiatedMember = Entity.HiddenPrefix + "is_negotiated";
    private const string AgreedShippingMember = Entity.HiddenPrefix + "agreed_shipping";
    private const string PaymentMember = Entity.HiddenPrefix + "payment";
    private const string CouponsMember = Entity.HiddenPrefix + "coupons";
    private const string GiftCardsMember = Entity.HiddenPrefix + "gift_cards";
    private const string LastItemMember = Entity.HiddenPrefix + "last_item";
    private const long DefaultStore = 1;

    private readonly Session _session;

    private Cart(Session session, JsonObject json)
    {
        _session = session;
        Json = json;
    }

    public JsonObject Json { get; }

    public long Id => Json.Integer("id") ?? 0;

    public long StoreId => Json.Integer("store_id") ?? DefaultStore;

    public bool IsActive => Json.Flag("is_active") ?? true;

    public bool IsVirtual => Json.Flag("is_virtual") ?? false;

    public IEnumerable<JsonObject> Items => Json.Objects("items");

    public bool IsEmpty => !Items.Any();

    /// <summary>The customer; null for a guest.</summary>
    public JsonElement? Customer => CustomerId is { } id ? _session[CustomerCollections.Customers].Find(id)?.Value : null;

    public long? CustomerId => (Json["customer"] as JsonObject)?.Integer("id");

    public JsonObject? BillingAddress
    {
        get => Json["billing_address"] as JsonObject;
        set => Json["billing_address"] = value;
    }

    public JsonObject? ShippingAddress
    {
        get => Json[ShippingAddressMember] as JsonObject;
        set => Json[ShippingAddressMember] = value;
    }

    /// <summary>Carrier and method, as in <c>flatrate_flatrate</c>; null as long as none was chosen.</summary>
    public string? ShippingMethod
    {
        get => Json.Text(ShippingMethodMember);
        set => Json[ShippingMethodMember] = value;
    }

    public JsonObject? Payment
    {
        get => Json[PaymentMember] as JsonObject;
        set => Json[PaymentMember] = value;
    }

    public IReadOnlyList<string> Coupons
    {
        get => Texts(CouponsMember);
        set => Json[CouponsMember] = new JsonArray([.. value.Select(code => JsonValue.Create(code))]);
    }

    /// <summary>The codes of the gift cards that pay for it, as far as they go.</summary>
    public IReadOnlyList<string> GiftCards
    {
        get => Texts(GiftCardsMember);
        set => Json[GiftCardsMember] = new JsonArray([.. value.Select(code => JsonValue.Create(code))]);
    }

    /// <summary>Whether the total is negotiated: no rule takes anything off it then.</summary>
    public bool IsNegotiated
    {
        get => Json.Flag(NegotiatedMember) ?? false;
        set => Json[NegotiatedMember] = value;
    }

    /// <summary>What shipping costs by agreement, whatever the carrier asks for.</summary>
    public decimal? AgreedShipping
    {
        get => Json.Number(AgreedShippingMember);
        set => Json[AgreedShippingMember] = value;
    }

    /// <summary>The address that taxes and shipping depend on.</summary>
    public JsonObject? DestinationAddress => IsVirtual ? BillingAddress : ShippingAddress;

    public Buyer Buyer
    {
        get
        {
            var group = Customer is { } customer ? customer.Integer("group_id") ?? CustomerCollections.General : CustomerCollections.NotLoggedIn;
            return new Buyer(group, StoreId, _session[StoreCollections.Views].Find(StoreId)?.Value.Integer("website_id") ?? DefaultStore);
        }
    }

    /// <summary>An empty cart, not saved yet. One of all stores is one of the default store view.</summary>
    public static Cart New(Session session, long storeId) => new(session, new JsonObject
    {
        ["id"] = session[SalesCollections.Carts].NextId,
        ["created_at"] = session.Now,
        ["updated_at"] = session.Now,
        ["is_active"] = true,
        ["is_virtual"] = false,
        ["items"] = new JsonArray(),
        ["items_count"] = 0,
        ["items_qty"] = 0,
        ["orig_order_id"] = 0,
        ["customer_is_guest"] = false,
        ["customer_note_notify"] = true,
        ["customer_tax_class_id"] = 3,
        ["store_id"] = storeId == 0 ? DefaultStore : storeId,
    });

    /// <exception cref="ServiceException">There is no such cart.</exception>
    public static Cart Find(Session session, long id) => new(session, session[SalesCollections.Carts].Edit(id) ?? throw NoSuchCart(id));

    /// <summary>A cart that hasn't become an order yet.</summary>
    /// <exception cref="ServiceException">There is no such cart, or it isn't active.</exception>
    public static Cart FindActive(Session session, long id) => Find(session, id) is { IsActive: true } cart ? cart : throw NoSuchCart(id);

    /// <summary>A customer's active cart, of which there is at most one; those of negotiable quotes are beside it.</summary>
    public static Cart? FindOf(Session session, long customerId) =>
        session[SalesCollections.Carts].Tagged(SalesCollections.CustomerTag(customerId)).FirstOrDefault(cart => cart.Value.Flag("is_active") == true && !IsQuote(cart.Value)) is { } entity ? new(session, entity.Edit()) : null;

    public static Cart Of(Session session, Entity entity) => new(session, entity.Edit());

    /// <exception cref="ServiceException">The cart has no such item.</exception>
    public JsonObject Item(long itemId) => Items.FirstOrDefault(item => item.Integer("item_id") == itemId)
        ?? throw ServiceException.NotFound("The %1 Cart doesn't contain the %2 item.", CollectionKey.Of(Id), CollectionKey.Of(itemId));

    /// <summary>The id of a new item; none is given twice.</summary>
    public long NextItemId()
    {
        var id = Math.Max(Json.Integer(LastItemMember) ?? 0, PartIds.Next(Id, Items, "item_id") - 1) + 1;
        Json[LastItemMember] = id;
        return id;
    }

    /// <summary>Saves it, with prices and sums as they are now.</summary>
    /// <returns>What it comes to.</returns>
    public CartTotals Save()
    {
        var totals = CartTotals.Collect(_session, this);
        totals.WriteInto(this);
        Put();
        return totals;
    }

    /// <summary>Saves it as it is.</summary>
    public void Put()
    {
        Json["updated_at"] = _session.Now;
        _session[SalesCollections.Carts].Put(Json);
    }

    /// <summary>Makes it a customer's.</summary>
    public void Give(Entity customer)
    {
        Json[CustomerMember] = customer.Number;
        Json["customer"] = customer.Edit();
        Json["customer_is_guest"] = false;
    }

    private static bool IsQuote(JsonElement cart) => cart.Member("extension_attributes").Member("negotiable_quote").ValueKind == JsonValueKind.Object;

    private static ServiceException NoSuchCart(long id) => ServiceException.NoSuchEntity("cartId", CollectionKey.Of(id));

    private IReadOnlyList<string> Texts(string member) => Json[member] is JsonArray list ? [.. list.Select(text => text!.GetValue<string>())] : [];
}
