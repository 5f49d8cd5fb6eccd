using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.GiftCards;

/// <summary>The wrappings that buyers may choose for gifts. What a design is called may differ by store view.</summary>
internal sealed class GiftWrappingModule : EntityModule
{
    private const string BaseCurrency = "USD";
    private const string Designs = Entity.HiddenPrefix + "designs";
    private const string ImageUrl = "https://shop.example.com/media/wrapping/";

    private static readonly Resource s_wrappings = new(GiftCardCollections.Wrappings)
    {
        Saving = Check,
        NotFound = (_, id) => NotFound(id),
        Fixed = ["image_url"],
    };

    public override IEnumerable<Collection> Collections => [GiftCardCollections.Wrappings];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/gift-wrappings"] = request => Shown(request, s_wrappings.Save("data")(request));
        operations["PUT /V1/gift-wrappings/{wrappingId}"] = request => Shown(request, s_wrappings.Update("data")(request));
        operations["GET /V1/gift-wrappings/{id}"] = request => OperationAnswer.Of(In(s_wrappings.Find(request), StoreOf(request)));
        operations["GET /V1/gift-wrappings"] = s_wrappings.Search();
        operations["DELETE /V1/gift-wrappings/{id}"] = s_wrappings.Delete();
    }

    public override void SeedDemo(Session session)
    {
        foreach (var (design, price) in new[] { ("Silver Paper", 4m), ("Forest Print", 5.5m) })
        {
            session[GiftCardCollections.Wrappings].Put(new JsonObject
            {
                ["design"] = design,
                ["status"] = 1,
                ["base_price"] = price,
                ["base_currency_code"] = BaseCurrency,
                ["website_ids"] = new JsonArray(1),
            });
        }
    }

    private static ServiceException NotFound(string id) => ServiceException.NotFound("Gift wrapping with the %1 ID wasn't found. Verify the ID and try again.", id);

    private static void Check(EntityChange change)
    {
        var wrapping = change.Value;
        if (change.IsNew)
        {
            var id = change.Integer("wrapping_id");
            wrapping.Remove("wrapping_id");
            if (id is not (null or 0))
                throw NotFound(CollectionKey.Of(id.Value));
        }
        if (change.Text("base_currency_code") is { Length: > 0 } currency && currency != BaseCurrency)
            throw new ServiceException(400, new ServiceError("A valid currency code wasn't entered. Enter a valid %1 currency code and try again.") { Positional = [BaseCurrency] });
        wrapping["base_currency_code"] = BaseCurrency;
        foreach (var id in change.Given.Integers("website_ids").Where(id => change.Session[StoreCollections.Websites].Find(id) is null))
            throw ServiceException.NoSuchEntity("website_id", CollectionKey.Of(id));
        SetDesign(change);
        // Of an image its name is kept, and where it is to be had.
        wrapping.Remove("image_base64_content");
        if (change.Text("image_name") is { Length: > 0 } image)
            wrapping["image_url"] = ImageUrl + Uri.EscapeDataString(image);
    }

    /// <summary>A design that is given for a store view is that view's; a new wrapping's is everyone's as well.</summary>
    private static void SetDesign(EntityChange change)
    {
        if (change.Request.Integer("storeId") is not { } store || store == 0 || change.Given.Text("design") is not { } design)
            return;
        if (change.Session[StoreCollections.Views].Find(store) is null)
            throw ServiceException.NoSuchEntity("storeId", CollectionKey.Of(store));
        change.Value.ObjectOf(Designs)[CollectionKey.Of(store)] = design;
        if (change.Before is { } before)
            change.Value["design"] = before.Value.Text("design");
    }

    private static OperationAnswer Shown(OperationRequest request, OperationAnswer saved) => saved is OperationAnswer.One one ? OperationAnswer.Of(In(one.Entity, request.Integer("storeId") ?? 0)) : saved;

    private static long StoreOf(OperationRequest request) => long.TryParse(request.Query["storeId"], NumberStyles.None, CultureInfo.InvariantCulture, out var store) ? store : 0;

    /// <summary>A wrapping as a store view calls it.</summary>
    private static Entity In(Entity wrapping, long store)
    {
        if (wrapping.Value.Member(Designs).Text(CollectionKey.Of(store)) is not { } design)
            return wrapping;
        var value = wrapping.Edit();
        value["design"] = design;
        return Entity.Of(wrapping.Key, wrapping.Number, value);
    }
}
