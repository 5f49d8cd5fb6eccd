using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Categories;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform.Import;

/// <summary>Categories by their names from the root on: <c>Default Category/Gear/Bags</c>.</summary>
internal static class CategoryPaths
{
    /// <summary>The category of a path; what is missing of it is made, but for the root.</summary>
    /// <exception cref="ServiceException">There is no such root.</exception>
    public static long Find(OperationRequest request, string path)
    {
        var tree = new CategoryTree(request.Session);
        var id = CategoryCollections.TreeRoot;
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var child = tree.ChildrenOf(id).FirstOrDefault(child => string.Equals(child.Value.Text("name"), name, StringComparison.OrdinalIgnoreCase));
            if (child is null && id == CategoryCollections.TreeRoot)
                throw ServiceException.BadRequest($"Category \"{path}\" has not been created. There is no such root category.");
            id = (child ?? Create(request, id, name)).Number;
        }
        return id;
    }

    private static Entity Create(OperationRequest request, long parent, string name)
    {
        var category = new JsonObject { ["parent_id"] = parent, ["name"] = name, ["is_active"] = true };
        return CategoryRules.Create(request.In(StoreContext.All), JsonElement.Parse(StateJson.Write(category)));
    }
}
