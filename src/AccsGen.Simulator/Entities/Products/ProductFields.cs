using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>The fields products can be searched and sorted by: members, attributes, and the database's names for some of them.</summary>
internal static class ProductFields
{
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal) { ["entity_id"] = "id" };

    /// <summary>With the values that all stores inherit.</summary>
    public static EntityFields Fields { get; } = Make(view: null);

    /// <summary>With the values of the request's store.</summary>
    public static EntityFields In(OperationRequest request)
    {
        var store = request.Store.Id;
        return store == 0 ? Fields : Make(product => ProductScopes.In(product, store));
    }

    private static EntityFields Make(Func<Entity, Entity>? view) => new() { Aliases = s_aliases, IsKnownToo = IsKnown, ReadSpecial = Read, View = view };

    private static bool IsKnown(OperationRequest request, string field) =>
        field is "website_id" or "category_id" || AttributeTable.OfProducts(request.Session).Find(field) is not null;

    private static SearchValue? Read(Entity product, string field) => field switch
    {
        "website_id" => SearchValue.Of(product.Value.Member("extension_attributes").Member("website_ids")),
        "category_id" => EntityFields.CustomAttribute(product, "category_ids"),
        _ => null,
    };
}
