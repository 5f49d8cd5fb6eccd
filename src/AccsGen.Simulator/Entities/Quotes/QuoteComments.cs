using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Quotes;

/// <summary>What is said about a quote, with files: up to ten, of the kinds and the size that a new tenant allows.</summary>
internal static class QuoteComments
{
    private const int MaxFiles = 10;
    private const int MaxBytes = 2 * 1024 * 1024;

    private static readonly HashSet<string> s_extensions = new(StringComparer.OrdinalIgnoreCase) { ".doc", ".docx", ".xls", ".xlsx", ".pdf", ".txt", ".jpg", ".jpeg", ".png" };

    /// <summary>Adds a comment; nothing where there is neither text nor file.</summary>
    /// <exception cref="ServiceException">A file can't be taken.</exception>
    public static void Add(Session session, long quoteId, string? text, IEnumerable<JsonElement> files, bool isDecline = false)
    {
        var given = files.ToList();
        if (string.IsNullOrEmpty(text) && given.Count == 0)
            return;
        if (given.Count > MaxFiles)
            throw ServiceException.Refused("A comment can have %1 files at most.", CollectionKey.Of(MaxFiles));
        var comment = session[QuoteCollections.Comments].Put(new JsonObject
        {
            ["parent_id"] = quoteId,
            ["creator_type"] = NegotiableQuotes.AdminType,
            ["is_decline"] = isDecline ? 1 : 0,
            ["is_draft"] = 0,
            ["creator_id"] = NegotiableQuotes.Creator,
            ["comment"] = text ?? "",
            ["created_at"] = session.Now,
        }).Edit();
        comment["attachments"] = new JsonArray([.. given.Select(file => (JsonNode?)Attach(session, comment, file))]);
        session[QuoteCollections.Comments].Put(comment);
    }

    private static JsonObject Attach(Session session, JsonObject comment, JsonElement file)
    {
        if (file.Text("name") is not { Length: > 0 } name)
            throw ServiceException.Missing(["name"]);
        if (name.IndexOfAny(['/', '\\']) >= 0 || !s_extensions.Contains(Path.GetExtension(name)))
            throw ServiceException.Refused("The file %1 is of a type that isn't allowed.", name);
        var content = file.Text("base64_encoded_data") ?? throw ServiceException.Missing(["base64_encoded_data"]);
        var bytes = new byte[content.Length];
        if (!Convert.TryFromBase64String(content, bytes, out var length) || length == 0)
            throw ServiceException.Refused("The content of the file %1 isn't valid base64.", name);
        if (length > MaxBytes)
            throw ServiceException.Refused("The file %1 is larger than %2 bytes.", name, CollectionKey.Of(MaxBytes));
        var attachment = session[QuoteCollections.Attachments].Put(new JsonObject
        {
            ["comment_id"] = comment.Integer("entity_id"),
            ["base64_encoded_data"] = content,
            ["type"] = file.Text("type"),
            ["name"] = name,
        });
        return new JsonObject
        {
            ["attachment_id"] = attachment.Number,
            ["comment_id"] = comment.Integer("entity_id"),
            ["file_name"] = name,
            ["file_path"] = $"/{char.ToLowerInvariant(name[0])}/{char.ToLowerInvariant(name.Length > 1 ? name[1] : '_')}/{name}",
            ["file_type"] = file.Text("type"),
        };
    }
}
