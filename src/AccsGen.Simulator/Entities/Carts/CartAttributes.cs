using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;

namespace AccsGen.Simulator.Entities.Carts;

/// <summary>The custom attributes of a cart: texts by code, which the order takes over (accs-wire.md, section 11).</summary>
internal static class CartAttributes
{
    public static OperationAnswer Set(OperationRequest request)
    {
        var cart = Cart.FindActive(request.Session, request.PathId("cartId"));
        EntityMerge.Into(cart.Json, JsonElement.Parse(State.StateJson.Write(new JsonObject { ["custom_attributes"] = EntityMerge.Node(request.Member("customAttributes")) })));
        cart.Save();
        return OperationAnswer.True;
    }
}
