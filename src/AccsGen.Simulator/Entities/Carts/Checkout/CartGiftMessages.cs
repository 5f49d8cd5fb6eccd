using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Checkout;

/// <summary>Gift messages, of a whole cart or of an item. They go with parcels, and so with nothing virtual.</summary>
internal static class CartGiftMessages
{
    /// <summary>The member of a cart, an item, or the order that comes from them.</summary>
    public const string Member = Entity.HiddenPrefix + "gift_message";

    public static OperationAnswer Get(OperationRequest request) => Answer(Find(request).Json);

    public static OperationAnswer GetOfItem(OperationRequest request) => Answer(FindItem(request, Find(request)));

    public static OperationAnswer Set(OperationRequest request)
    {
        var cart = Find(request);
        if (cart.IsEmpty)
            throw ServiceException.BadRequest("Gift Messages can't be used for an empty cart. Add an item and try again.");
        return Save(request, cart, cart.Json, cart.Id, cart.IsVirtual);
    }

    public static OperationAnswer SetOfItem(OperationRequest request)
    {
        var cart = Find(request);
        var item = FindItem(request, cart);
        var isVirtual = CartLines.Of(request.Session, cart).FirstOrDefault(line => line.Item == item)?.IsVirtual ?? false;
        return Save(request, cart, item, request.PathId("itemId"), isVirtual);
    }

    private static OperationAnswer Save(OperationRequest request, Cart cart, JsonObject owner, long id, bool isVirtual)
    {
        if (isVirtual)
            throw ServiceException.BadRequest("Gift Messages can't be used for virtual products.");
        var message = request.Object("giftMessage");
        message["gift_message_id"] = id;
        message["customer_id"] = cart.CustomerId ?? 0;
        owner[Member] = message;
        cart.Save();
        return OperationAnswer.True;
    }

    private static OperationAnswer Answer(JsonObject owner) => owner[Member] is { } message ? OperationAnswer.Of(message) : OperationAnswer.Void;

    private static Cart Find(OperationRequest request) => Cart.FindActive(request.Session, request.PathId("cartId"));

    private static JsonObject FindItem(OperationRequest request, Cart cart) =>
        cart.Items.FirstOrDefault(item => item.Integer("item_id") == request.PathId("itemId"))
        ?? throw ServiceException.NotFound("No item with the provided ID was found in the Cart. Verify the ID and try again.");
}
