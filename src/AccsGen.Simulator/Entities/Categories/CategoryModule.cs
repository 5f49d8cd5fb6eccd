using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>Categories: the tree, each by itself, and where it is in the tree.</summary>
internal sealed class CategoryModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [CategoryCollections.Categories];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/categories"] = GetTree;
        operations["GET /V1/categories/list"] = Search;
        operations["GET /V1/categories/{categoryId}"] = request => Shown(request, Find(request), ProductViews.StoreOf(request));
        operations["POST /V1/categories"] = Create;
        operations["PUT /V1/categories/{id}"] = Update;
        operations["DELETE /V1/categories/{categoryId}"] = Delete;
        operations["PUT /V1/categories/{categoryId}/move"] = Move;
    }

    public override void SeedSystem(Session session)
    {
        Put(session, CategoryCollections.TreeRoot, parent: 0, "1", "Root Catalog", position: 0);
        Put(session, CategoryCollections.DefaultRoot, CategoryCollections.TreeRoot, "1/2", "Default Category", position: 1);
    }

    public override void SeedDemo(Session session) => DemoCategories.AddTo(session);

    /// <summary>Puts a category where its path says. Roots show only what is in them themselves.</summary>
    public static void Put(Session session, long id, long parent, string path, string name, int position)
    {
        var category = new JsonObject
        {
            ["id"] = id,
            ["parent_id"] = parent,
            ["name"] = name,
            ["path"] = path,
            ["position"] = position,
        };
        if (id <= CategoryCollections.DefaultRoot)
            EntityMerge.SetCustomAttribute(category, "is_anchor", "0");
        session[CategoryCollections.Categories].Put(category);
    }

    /// <summary>Without a root that of the request's store (accs-wire.md, section 12: for all stores the root of all).</summary>
    private static OperationAnswer GetTree(OperationRequest request)
    {
        var root = CategoryRules.Find(request, request.Query.Integer("rootCategoryId") ?? CategoryTree.RootOf(request));
        return OperationAnswer.Of(new CategoryTree(request.Session).Branch(root, request.Store.Id, request.Query.Integer("depth")));
    }

    private static OperationAnswer Search(OperationRequest request)
    {
        var tree = new CategoryTree(request.Session);
        var store = request.Store.Id;
        var found = EntitySearch.Run(request, CategoryCollections.Categories, CategoryFields.In(store));
        return OperationAnswer.Of(found with { Row = category => tree.View(category, store) });
    }

    /// <summary>A category with an id is changed, another is made.</summary>
    private static OperationAnswer Create(OperationRequest request)
    {
        var given = request.Member("category");
        var id = given.Integer("id") ?? 0;
        return Shown(request, id == 0 ? CategoryRules.Create(request, given) : CategoryRules.Update(request, CategoryRules.Find(request, id), given), request.Store.Id);
    }

    private static OperationAnswer Update(OperationRequest request) =>
        Shown(request, CategoryRules.Update(request, CategoryRules.Find(request, request.PathId("id")), request.Member("category")), request.Store.Id);

    private static OperationAnswer Delete(OperationRequest request)
    {
        CategoryRules.Remove(request, Find(request));
        return OperationAnswer.True;
    }

    private static OperationAnswer Move(OperationRequest request)
    {
        CategoryMove.To(request, Find(request), CategoryRules.Find(request, request.Integer("parentId")!.Value), request.Integer("afterId"));
        return OperationAnswer.True;
    }

    private static Entity Find(OperationRequest request) => CategoryRules.Find(request, request.PathId("categoryId"));

    private static OperationAnswer Shown(OperationRequest request, Entity category, long store) =>
        OperationAnswer.Of(new CategoryTree(request.Session).View(category, store));
}
