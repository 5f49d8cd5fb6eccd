using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales.Documents;

/// <summary>The comments and mails of documents, which are the same for all kinds.</summary>
/// <param name="documents">The documents.</param>
internal sealed class DocumentComments(Collection documents)
{
    private const string List = "comments";

    private static readonly EntityFields s_fields = new();

    public OperationAnswer GetAll(OperationRequest request) =>
        OperationAnswer.Of(EntitySearch.Run(request, PartIds.AsEntities(Find(request, request.PathId("id")).Value.List(List), "entity_id"), s_fields));

    /// <summary>Adds a comment to the document that the path or, where that has none, the comment names.</summary>
    public OperationAnswer Add(OperationRequest request)
    {
        var given = request.Object("entity");
        var document = Find(request, request.PathValues.Count > 0 ? request.PathId("id") : given.Integer("parent_id") ?? 0).Edit();
        var comment = Add(request.Session, document, given);
        request[documents].Put(document);
        return OperationAnswer.Of((JsonNode)comment);
    }

    /// <summary>Sends the document to the customer.</summary>
    public OperationAnswer Send(OperationRequest request)
    {
        var document = Find(request, request.PathId("id")).Edit();
        document["email_sent"] = 1;
        request[documents].Put(document);
        return OperationAnswer.True;
    }

    /// <summary>Adds a comment, if there is one.</summary>
    public static void AddTo(Session session, JsonObject document, JsonElement comment, bool isNotified)
    {
        if (comment.ValueKind != JsonValueKind.Object || comment.Text("comment") is not { Length: > 0 })
            return;
        var given = JsonObject.Create(comment)!;
        given["is_customer_notified"] = isNotified ? 1 : 0;
        Add(session, document, given);
    }

    private static JsonObject Add(Session session, JsonObject document, JsonObject comment)
    {
        var id = document.Integer("entity_id")!.Value;
        comment["entity_id"] = PartIds.Next(id, document.Objects(List), "entity_id");
        comment["parent_id"] = id;
        comment["created_at"] = session.Now;
        comment["is_customer_notified"] ??= 0;
        comment["is_visible_on_front"] ??= 0;
        document.ListOf(List).Add(comment);
        return comment;
    }

    private Entity Find(OperationRequest request, long id) => request[documents].Find(id) ?? throw SalesErrors.NoSuchEntity();
}
