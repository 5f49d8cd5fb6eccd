using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Prices;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Prices;

/// <summary>The tier prices of one customer group: the same that the product itself shows. <c>all</c> in the path stands for all groups.</summary>
internal sealed class GroupPriceModule : EntityModule
{
    private const string All = "all";

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/{sku}/group-prices/{customerGroupId}/tiers"] = List;
        operations["POST /V1/products/{sku}/group-prices/{customerGroupId}/tiers/{qty}/price/{price}"] = Save;
        operations["DELETE /V1/products/{sku}/group-prices/{customerGroupId}/tiers/{qty}"] = Delete;
    }

    private static OperationAnswer List(OperationRequest request)
    {
        var group = GroupOf(request);
        return OperationAnswer.Of(TierPrice.Of(ProductStore.Find(request).Value)
            .Where(price => price.GroupId == group)
            .Select(price => new JsonObject { ["customer_group_id"] = group, ["qty"] = price.Quantity, ["value"] = price.Amount }));
    }

    private static OperationAnswer Save(OperationRequest request)
    {
        var price = new TierPrice(GroupOf(request), WebsiteId: 0, Number(request, "qty"), Number(request, "price"), IsDiscount: false);
        if (price.Amount <= 0 || price.Quantity <= 0)
            throw ServiceException.BadRequest("The data was invalid. Verify the data and try again.");
        if (price.GroupId != CustomerCollections.AllGroups && request[CustomerCollections.Groups].Find(price.GroupId) is null)
            throw ServiceException.NoSuchEntity("id", CollectionKey.Of(price.GroupId));
        ProductStore.Edit(request, ProductStore.Find(request), edit => TierPrices.Set(edit, price));
        return OperationAnswer.True;
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        const string notFound = "Product hasn't group price with such data: customerGroupId = '%1', website = %2, qty = %3";
        var price = new TierPrice(GroupOf(request), WebsiteId: 0, Number(request, "qty"), Amount: 0, IsDiscount: false);
        ProductStore.Edit(request, ProductStore.Find(request), edit =>
        {
            if (!TierPrices.Remove(edit, price))
                throw ServiceException.NotFound(notFound, request.Path("customerGroupId"), "0", request.Path("qty"));
        });
        return OperationAnswer.True;
    }

    private static long GroupOf(OperationRequest request) => request.Path("customerGroupId") == All ? CustomerCollections.AllGroups : request.PathId("customerGroupId");

    /// <summary>0, which is neither a quantity nor a price, for what is no number.</summary>
    private static decimal Number(OperationRequest request, string name) =>
        decimal.TryParse(request.Path(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
