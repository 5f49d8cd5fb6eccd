using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Websites;

/// <summary>The websites that a product is sold in.</summary>
internal static class ProductWebsites
{
    public static IReadOnlyList<long> Of(JsonElement product) => [.. product.Member("extension_attributes").Integers("website_ids")];

    /// <exception cref="ServiceException">One of them doesn't exist.</exception>
    public static void Set(ProductEdit edit, IReadOnlyList<long> ids)
    {
        if (ids.Any(id => id == 0 || edit.Request[StoreCollections.Websites].Find(id) is null))
        {
            var websites = string.Join(", ", ids.Select(CollectionKey.Of));
            throw ServiceException.Refused("Could not assign product \"%1\" to websites \"%2\"", CollectionKey.Of(edit.Id), websites);
        }
        edit.Extension["website_ids"] = new JsonArray([.. ids.Distinct().Order().Select(id => (JsonNode?)id)]);
    }
}
