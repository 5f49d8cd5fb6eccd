using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Choices;

/// <summary>The links of a downloadable product: all of them, unless they are sold separately; then each has its price.</summary>
internal static class DownloadableChoice
{
    private const string Member = "downloadable_option";

    /// <exception cref="ServiceException">Links are sold separately, and none of them was chosen.</exception>
    public static ItemChoice Read(SoldProduct product, JsonElement given)
    {
        var links = product.Extension.List("downloadable_product_links").ToList();
        if (product.Attribute("links_purchased_separately") == "1")
        {
            var chosen = given.Member(Member).List("downloadable_links").Select(id => id.ToString()).ToHashSet();
            links = [.. links.Where(link => chosen.Contains(link.Text("id") ?? ""))];
            if (links.Count == 0)
                throw ServiceException.BadRequest("Please specify product link(s).");
        }
        var separately = product.Attribute("links_purchased_separately") == "1" ? links.Sum(link => link.Number("price") ?? 0) : 0;
        return new ItemChoice
        {
            Surcharges = separately == 0 ? [] : [_ => separately],
            Labels = [.. links.Select(link => (product.Attribute("links_title") ?? "Links", link.Text("title") ?? ""))],
            Option = new JsonObject { [Member] = new JsonObject { ["downloadable_links"] = new JsonArray([.. links.Select(link => JsonValue.Create(link.Integer("id")))]) } },
        };
    }
}
