using System.Text.Json.Nodes;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Categories;

/// <summary>The members that the service answers always of a category. What follows from the other categories is not among them: that is made for the answer.</summary>
internal static class CategoryDefaults
{
    public static void Complete(JsonObject category, string now)
    {
        category["parent_id"] ??= CategoryCollections.DefaultRoot;
        category["name"] ??= "";
        category["is_active"] ??= true;
        category["position"] ??= 0;
        category["include_in_menu"] ??= true;
        category["available_sort_by"] ??= new JsonArray();
        category["created_at"] ??= now;
        category["updated_at"] ??= now;
        category["path"] ??= $"1/{category.Text("parent_id")}/{category.Text("id")}";
        category["level"] ??= category.Text("path")!.Count(c => c == '/');
        // Roots are in no address.
        var key = category.Integer("level") > 1 ? UrlKeys.Of(category.Text("name")!) : "";
        foreach (var (code, value) in ((string, string)[])[("display_mode", "PRODUCTS"), ("is_anchor", "1"), ("url_key", key)])
        {
            if (value.Length > 0 && EntityMerge.CustomAttribute(category, code) is null)
                EntityMerge.SetCustomAttribute(category, code, value);
        }
    }
}
