using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>The images of a product: an entry that is new gets an id and a file, and its content isn't shown again.</summary>
internal static class ProductMedia
{
    /// <summary>Leaves room for the entries of one product between the ids of two.</summary>
    private const int IdsPerProduct = 1000;

    public static JsonArray Store(long productId, JsonElement given)
    {
        var stored = new JsonArray();
        var entries = given.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object).ToList();
        var nextId = 1 + entries
            .Select(entry => entry.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetInt64() : 0)
            .Append(productId * IdsPerProduct)
            .Max();
        foreach (var element in entries)
        {
            var entry = (JsonObject)JsonNode.Parse(element.GetRawText())!;
            entry["id"] ??= nextId++;
            entry["file"] ??= FileOf((string?)entry["content"]?["name"] ?? $"image-{entry["id"]}.png");
            entry.Remove("content");
            stored.Add(entry);
        }
        return stored;
    }

    /// <summary>The service spreads files over folders by their first two letters.</summary>
    private static string FileOf(string name)
    {
        var lower = name.ToLowerInvariant();
        return lower.Length < 2 ? $"/{lower}" : $"/{lower[0]}/{lower[1]}/{lower}";
    }
}
