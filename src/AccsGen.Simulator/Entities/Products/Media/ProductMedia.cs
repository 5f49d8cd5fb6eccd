using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products.Media;

/// <summary>
/// The gallery of a product (accs-wire.md, section 12). An entry's label, position and state can differ by store view; in a view null restores inheritance. A new one gets an id and a file,
/// and its content isn't shown again.
/// </summary>
internal static class ProductMedia
{
    /// <summary>Takes a whole gallery: entries with ids that are there go on, those without are new, the rest goes.</summary>
    /// <exception cref="ServiceException">A new entry has no image.</exception>
    public static void Replace(ProductEdit edit, JsonElement given)
    {
        var entries = given.Objects().ToList();
        var existing = edit.Value.Objects("media_gallery_entries").ToDictionary(entry => entry.Integer("id") ?? 0);
        var gallery = new List<JsonObject>();
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            JsonObject stored;
            if (existing.Remove(entry.Integer("id") ?? 0, out var before))
                stored = Change(edit, before, entry);
            // An entry of another product is nothing to this one, unless it brings an image.
            else if (entry.Integer("id") is not null && entry.Member("content").ValueKind != JsonValueKind.Object)
                continue;
            else
                stored = Create(edit, entry, gallery.Count + existing.Count);
            gallery.Add(stored);
            foreach (var role in RolesOf(entry))
                roles.TryAdd(role, stored.Text("file")!);
        }
        Store(edit, gallery);
        if (entries.Any(entry => entry.Member("types").ValueKind == JsonValueKind.Array))
            SetRoles(edit, roles);
    }

    /// <summary>Adds one entry, which takes the roles that it is given from the others.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="ServiceException">It has no image.</exception>
    public static long Add(ProductEdit edit, JsonElement given)
    {
        var gallery = edit.Value.Objects("media_gallery_entries").ToList();
        var entry = Create(edit, given, gallery.Count);
        Store(edit, [.. gallery, entry]);
        foreach (var role in RolesOf(given))
            edit.Scope.Set(role, entry.Text("file"));
        return entry.Integer("id")!.Value;
    }

    /// <summary>Changes one entry. It has the roles that it is given, and no others.</summary>
    public static void Update(ProductEdit edit, JsonObject entry, JsonElement given)
    {
        Change(edit, entry, given);
        if (given.Member("types").ValueKind != JsonValueKind.Array)
            return;
        var roles = RolesOf(given).ToHashSet();
        foreach (var role in MediaRoles.All)
        {
            if (roles.Contains(role))
                edit.Scope.Set(role, entry.Text("file"));
            else if (edit.Scope.Get(role) is JsonValue file && file.GetValue<string>() == entry.Text("file"))
                edit.Scope.Set(role, null);
        }
    }

    public static void Remove(ProductEdit edit, JsonObject entry) => Store(edit, [.. edit.Value.Objects("media_gallery_entries").Where(other => other != entry)]);

    private static JsonObject Change(ProductEdit edit, JsonObject entry, JsonElement given)
    {
        edit.Scope.SetElement(ProductScopes.Media, entry, given, "types", "content", "file");
        if (edit.Scope.IsGlobal && given.Member("label").ValueKind == JsonValueKind.Null)
            entry["label"] = null;
        if (given.Member("content") is { ValueKind: JsonValueKind.Object } content)
            ReplaceFile(edit, entry, ImageContent.Store(edit.Session, content));
        return entry;
    }

    private static JsonObject Create(ProductEdit edit, JsonElement given, int count)
    {
        if (given.Member("content") is not { ValueKind: JsonValueKind.Object } content)
            throw ServiceException.BadRequest("The image content is invalid. Verify the content and try again.");
        var entry = new JsonObject
        {
            ["id"] = edit.Session.NextId(ProductPart.Media),
            ["media_type"] = given.Text("media_type") ?? "image",
            ["label"] = given.Text("label"),
            ["position"] = given.Integer("position") ?? count + 1,
            ["disabled"] = given.Flag("disabled") ?? false,
            ["types"] = new JsonArray(),
            ["file"] = ImageContent.Store(edit.Session, content),
        };
        if (given.Member("extension_attributes") is { ValueKind: JsonValueKind.Object } extension)
            entry["extension_attributes"] = EntityMerge.Node(extension);
        return entry;
    }

    private static void ReplaceFile(ProductEdit edit, JsonObject entry, string file)
    {
        foreach (var role in MediaRoles.All.Where(role => edit.Scope.Get(role) is JsonValue old && old.GetValue<string>() == entry.Text("file")).ToList())
            edit.Scope.Set(role, file);
        entry["file"] = file;
    }

    /// <summary>Files that are gone have no roles any more.</summary>
    private static void Store(ProductEdit edit, IReadOnlyList<JsonObject> gallery)
    {
        edit.Value.ListOf("media_gallery_entries").Fill(gallery.OrderBy(entry => entry.Integer("position") ?? 0));
        var files = gallery.Select(entry => entry.Text("file")).ToHashSet();
        foreach (var role in MediaRoles.All)
        {
            if (!files.Contains(edit.Value.CustomText(role)))
                edit.Scope.SetGlobal(role, null);
            StoreValues.Remove(edit.Value, role, file => !files.Contains(file.GetValue<string>()));
        }
    }

    private static void SetRoles(ProductEdit edit, Dictionary<string, string> roles)
    {
        foreach (var role in MediaRoles.All)
            edit.Scope.Set(role, roles.GetValueOrDefault(role));
    }

    private static IEnumerable<string> RolesOf(JsonElement entry) =>
        entry.List("types").Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()!).Where(MediaRoles.All.Contains);
}
