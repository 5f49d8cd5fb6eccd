using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
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
        return OperationAnswer.Of(ProductStore.Find(request).Edit().Objects("tier_prices")
            .Where(price => TierPrices.GroupOf(price) == group)
            .Select(price => new JsonObject { ["customer_group_id"] = group, ["qty"] = price.Number("qty"), ["value"] = price.Number("value") }));
    }

    private static OperationAnswer Save(OperationRequest request)
    {
        var group = GroupOf(request);
        var (price, quantity) = (Number(request, "price") ?? 0, Number(request, "qty") ?? 0);
        if (price <= 0 || quantity <= 0)
            throw ServiceException.BadRequest("The data was invalid. Verify the data and try again.");
        CheckGroup(request, group);
        ProductStore.Edit(request, ProductStore.Find(request), edit =>
        {
            if (TierPrices.Find(edit.Value, group, quantity) is { } existing)
                existing["value"] = price;
            else
                edit.Value.ListOf("tier_prices").Add(TierPrices.ForAllWebsites(group, quantity, price));
        });
        return OperationAnswer.True;
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        ProductStore.Edit(request, ProductStore.Find(request), edit =>
        {
            const string notFound = "Product hasn't group price with such data: customerGroupId = '%1', website = %2, qty = %3";
            var price = TierPrices.Find(edit.Value, GroupOf(request), Number(request, "qty") ?? 0)
                ?? throw ServiceException.NotFound(notFound, request.Path("customerGroupId"), "0", request.Path("qty"));
            edit.Value.ListOf("tier_prices").Remove(price);
        });
        return OperationAnswer.True;
    }

    private static long GroupOf(OperationRequest request) => request.Path("customerGroupId") == All ? CustomerCollections.AllGroups : request.PathId("customerGroupId");

    /// <summary>The groups that every tenant has from its first day on need not be looked for.</summary>
    private static void CheckGroup(OperationRequest request, long group)
    {
        const long lastOfFirstDay = 3;
        var isOfFirstDay = group is >= CustomerCollections.NotLoggedIn and <= lastOfFirstDay or CustomerCollections.AllGroups;
        if (!isOfFirstDay && request[CustomerCollections.Groups].Find(group) is null)
            throw ServiceException.NoSuchEntity("id", CollectionKey.Of(group));
    }

    private static decimal? Number(OperationRequest request, string name) =>
        decimal.TryParse(request.Path(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
