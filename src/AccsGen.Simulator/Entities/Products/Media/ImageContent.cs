using System.Buffers.Text;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Media;

/// <summary>An image that travels inside of a body, as base64. What it shows isn't kept.</summary>
internal static class ImageContent
{
    private static readonly Dictionary<string, string> s_extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/jpg"] = "jpg", ["image/jpeg"] = "jpg", ["image/gif"] = "gif", ["image/png"] = "png", ["image/webp"] = "webp",
    };

    /// <summary>Checks an image.</summary>
    /// <returns>The file that it becomes: the service spreads files over folders by their first two letters, and gives a number to one that is there already.</returns>
    /// <exception cref="ServiceException">It is no image.</exception>
    public static string Store(Session session, JsonElement content)
    {
        var data = content.Text("base64_encoded_data");
        if (string.IsNullOrEmpty(data) || !Base64.IsValid(data))
            throw ServiceException.BadRequest("The image content must be valid base64 encoded data.");
        if (!s_extensions.TryGetValue(content.Text("type") ?? "", out var extension))
            throw ServiceException.BadRequest("The image MIME type is not valid or not supported.");
        var name = content.Text("name");
        if (string.IsNullOrEmpty(name) || name.AsSpan().IndexOfAny("/\\?*:\";<>()|{}") >= 0)
            throw ServiceException.BadRequest("Provided image name contains forbidden characters.");
        var lower = name.ToLowerInvariant();
        return FreeFile(session, Path.GetFileNameWithoutExtension(lower), Path.HasExtension(lower) ? Path.GetExtension(lower) : $".{extension}");
    }

    private static string FreeFile(Session session, string name, string extension)
    {
        var safe = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        var folder = $"/{safe[0]}/{(safe.Length > 1 ? safe[1] : '_')}/";
        var file = $"{folder}{safe}{extension}";
        for (var number = 1; session[ProductCollections.Products].Tagged(ProductTags.MediaFile(file)).Any(); number++)
            file = $"{folder}{safe}_{CollectionKey.Of(number)}{extension}";
        return file;
    }
}
