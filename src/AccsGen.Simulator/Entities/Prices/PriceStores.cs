using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>Which store views a price is for.</summary>
internal static class PriceStores
{
    public static bool IsGlobal(OperationRequest request) => request.Service.Options.PriceScope == CatalogPriceScope.Global;

    /// <summary>Store 0 stands for all.</summary>
    public static bool Exists(OperationRequest request, long? store) => store is { } id && request[StoreCollections.Views].Find(id) is not null;

    /// <summary>The store views of the website of a store view; all of them where prices don't differ.</summary>
    public static IReadOnlyList<long> OfWebsite(OperationRequest request, long store)
    {
        if (store == 0 || IsGlobal(request))
            return [0];
        var website = request[StoreCollections.Views].Find(store)!.Value.GetProperty("website_id").GetInt64();
        return [.. request[StoreCollections.Views].Where("website_id", website).Select(view => view.Number)];
    }
}
