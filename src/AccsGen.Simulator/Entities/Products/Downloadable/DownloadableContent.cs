using System.Buffers.Text;
using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Downloadable;

/// <summary>What the buyer of a downloadable product gets, or may try before: links and samples. Each is a file or a URL. Titles can differ by store view.</summary>
/// <param name="list">Where they are in the product.</param>
/// <param name="part">What has the ids.</param>
/// <param name="source">What leads to the content: <c>link</c> or <c>sample</c>, before <c>_type</c>, <c>_url</c>, <c>_file</c>.</param>
/// <param name="defaults">The members that a new one has in any case.</param>
internal sealed class DownloadableContent(ScopedList list, ProductPart part, string source, Func<JsonObject> defaults)
{
    public static DownloadableContent Links { get; } = new(ProductScopes.DownloadableLinks, ProductPart.DownloadableLink, "link", () => new JsonObject
    {
        ["title"] = null,
        ["sort_order"] = 0,
        ["is_shareable"] = 2,
        ["price"] = 0,
        ["number_of_downloads"] = 0,
    });

    public static DownloadableContent Samples { get; } =
        new(ProductScopes.DownloadableSamples, ProductPart.DownloadableSample, "sample", () => new JsonObject { ["title"] = null, ["sort_order"] = 0 });

    public ProductPart Part => part;

    /// <summary>Takes all of them: those with ids that are there go on, those without are new, the rest goes.</summary>
    public void Replace(ProductEdit edit, JsonElement given)
    {
        var existing = list.In(edit.Value).ToDictionary(item => item.Integer(list.Id) ?? 0);
        Store(edit, given.Objects().Select(item => existing.GetValueOrDefault(item.Integer(list.Id) ?? 0) is { } before ? Change(edit, before, item) : Create(edit, item)));
    }

    /// <returns>The id of the new one.</returns>
    public long Add(ProductEdit edit, JsonElement given)
    {
        var item = Create(edit, given);
        Store(edit, [.. list.In(edit.Value), item]);
        return item.Integer(list.Id)!.Value;
    }

    /// <param name="isGlobal">Whether the title counts in all stores.</param>
    public void Update(ProductEdit edit, long id, JsonElement given, bool isGlobal)
    {
        var item = list.In(edit.Value).First(item => item.Integer(list.Id) == id);
        edit.Scope.SetElement(list, item, given, isGlobal ? ["title"] : []);
        if (isGlobal && given.Text("title") is { Length: > 0 } title)
            item["title"] = title;
        Complete(item);
        Store(edit, list.In(edit.Value));
    }

    public void Remove(ProductEdit edit, long id) => Store(edit, list.In(edit.Value).Where(item => item.Integer(list.Id) != id));

    private JsonObject Create(ProductEdit edit, JsonElement given)
    {
        if (string.IsNullOrEmpty(given.Text("title")))
            throw ServiceException.BadRequest($"The {source} title is empty. Enter the {source} title and try again.");
        var item = defaults();
        EntityMerge.Into(item, given, list.Id);
        item[list.Id] = edit.Session.NextId(part);
        return Complete(item);
    }

    private JsonObject Change(ProductEdit edit, JsonObject item, JsonElement given)
    {
        edit.Scope.SetElement(list, item, given);
        return Complete(item);
    }

    /// <summary>Files become paths; what they hold isn't kept.</summary>
    private JsonObject Complete(JsonObject item)
    {
        CheckSource(item, source, isRequired: true);
        if (source == "link")
            CheckSource(item, "sample", isRequired: false);
        if (item.Number("price") < 0 || item.Integer("number_of_downloads") < 0 || item.Integer("sort_order") < 0)
            throw ServiceException.BadRequest($"The {source} information is invalid. Verify the {source} and try again.");
        return item;
    }

    private void CheckSource(JsonObject item, string of, bool isRequired)
    {
        var content = item[$"{of}_file_content"] as JsonObject;
        item.Remove($"{of}_file_content");
        switch (item.Text($"{of}_type"))
        {
            case "url" when Uri.TryCreate(item.Text($"{of}_url"), UriKind.Absolute, out _):
                item.Remove($"{of}_file");
                break;
            case "file" when content is not null:
                item[$"{of}_file"] = FileOf(content);
                item.Remove($"{of}_url");
                break;
            case "file" when item.Text($"{of}_file") is { Length: > 0 }:
                item.Remove($"{of}_url");
                break;
            case null when !isRequired:
                break;
            case "url" or "file":
                throw ServiceException.BadRequest($"The {source} information is invalid. Verify the {source} and try again.");
            default:
                var type = of == source ? source : "link sample";
                throw ServiceException.BadRequest($"The {type} type is invalid. Verify and try again.");
        }
    }

    private static string FileOf(JsonObject content)
    {
        if (content.Text("file_data") is not { Length: > 0 } data || !Base64.IsValid(data))
            throw ServiceException.BadRequest("Provided content must be valid base64 encoded data.");
        if (content.Text("name") is not { Length: > 0 } name || name.AsSpan().IndexOfAny("/\\?*:\";<>()|{}") >= 0)
            throw ServiceException.BadRequest("Provided file name contains forbidden characters.");
        return $"/{char.ToLowerInvariant(name[0])}/{(name.Length > 1 ? char.ToLowerInvariant(name[1]) : '_')}/{name}";
    }

    private void Store(ProductEdit edit, IEnumerable<JsonObject> items) => edit.Extension.ListOf(list.Name).Fill(items.OrderBy(item => item.Integer("sort_order") ?? 0));
}
