using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform;

/// <summary>Emails that an integration sends: the templates for them, and the sending, which ends here in a collection.</summary>
internal sealed class CustomEmailModule : EntityModule
{
    /// <summary>How the kinds of templates are searched for, though they are shown as words (accs-wire.md, section 8).</summary>
    private const string TextType = "1", HtmlType = "2";

    private const string Text = "text", Html = "html";

    public static Collection Templates { get; } = new("emailTemplates", CollectionKey.Number("template_id"));

    /// <summary>What was sent, with the variables.</summary>
    public static Collection Sent { get; } = new("sentEmails", CollectionKey.Number("id"));

    private static readonly Resource s_templates = new(Templates)
    {
        Fixed = ["template_id", "added_at", "modified_at"],
        Saving = Check,
        NotFound = (_, id) => NoTemplate(id),
        Fields = new EntityFields { ReadSpecial = (template, field) => field == "template_type" ? SearchValue.Of(template.Value.Text(field) == Text ? TextType : HtmlType) : null },
    };

    public override IEnumerable<Collection> Collections => [Templates, Sent];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/custom-email/templates"] = request => OperationAnswer.Of(EntitySearch.Run(request, Templates, s_templates.Fields) with { Row = Row });
        operations["POST /V1/custom-email/templates"] = Create;
        operations["GET /V1/custom-email/templates/{templateId}"] = s_templates.Get();
        operations["PUT /V1/custom-email/templates/{templateId}"] = s_templates.Update("template");
        operations["DELETE /V1/custom-email/templates/{templateId}"] = s_templates.Delete();
        operations["POST /V1/custom-email/send"] = Send;
    }

    /// <summary>An id that is given counts for nothing.</summary>
    private static OperationAnswer Create(OperationRequest request) => OperationAnswer.Of(s_templates.Save(request, request.Member("template"), existing: null));

    private static void Check(EntityChange change)
    {
        change.Require("template_code", "template_subject", "template_text");
        RequireLength(change, "template_code", 150);
        RequireLength(change, "template_subject", 200);
        change.Value["template_type"] ??= Html;
        if (change.Text("template_type") is not (Text or Html))
            throw ServiceException.InvalidValue("template_type", change.Text("template_type") ?? "");
        var code = change.Text("template_code")!;
        if (change.Session[Templates].Where("template_code", code).Any(other => other.Key != change.Before?.Key))
            throw new ServiceException(409, new ServiceError($"A custom email template with code \"{code}\" already exists."));
        change.Value["template_styles"] = change.Text("template_type") == Text ? "" : change.Text("template_styles") ?? "";
        change.Value["added_at"] ??= change.Session.Now;
        change.Value["modified_at"] = change.Session.Now;
    }

    private static void RequireLength(EntityChange change, string member, int most)
    {
        if (change.Text(member)!.Length > most)
            throw ServiceException.BadRequest($"{member} must not exceed {most} characters.");
    }

    /// <summary>Lists leave the body and the styles out.</summary>
    private static Entity Row(Entity template)
    {
        var row = template.Edit();
        row.Remove("template_text");
        row.Remove("template_styles");
        return Entity.Of(template.Key, template.Number, row);
    }

    private static OperationAnswer Send(OperationRequest request)
    {
        var (id, recipient, reply) = (request.Integer("templateId")!.Value, request.Text("recipientEmail")!.Trim(), request.Text("replyToEmail"));
        CheckAddresses(id, recipient, reply);
        var template = request[Templates].Find(id)?.Value ?? throw NoTemplate(CollectionKey.Of(id));
        var answer = new JsonObject
        {
            ["message"] = "Email accepted for delivery",
            ["reference_id"] = $"{request.Service.Random.Key()[..12]}-{request.Session.Time.ToUnixTimeSeconds()}",
            ["recipient_email"] = recipient,
            ["reply_to_email"] = reply,
            ["template_id"] = id,
            ["template_code"] = template.Text("template_code"),
        };
        var sent = (JsonObject)answer.DeepClone();
        sent["variables"] = EntityMerge.Node(request.Member("variables"));
        sent["sent_at"] = request.Session.Now;
        request[Sent].Put(sent);
        return OperationAnswer.Of(answer);
    }

    private static void CheckAddresses(long templateId, string recipient, string? reply)
    {
        if (templateId <= 0)
            throw ServiceException.BadRequest("Template ID must be a positive integer.");
        if (recipient.Length == 0)
            throw ServiceException.BadRequest("Recipient email is required.");
        if (!EmailAddress.IsValid(recipient))
            throw ServiceException.BadRequest("Invalid recipient email format");
        if (reply is null)
            return;
        if (reply.Trim().Length == 0)
            throw ServiceException.BadRequest("replyToEmail must not be empty when provided.");
        if (reply.Length > 255)
            throw ServiceException.BadRequest("replyToEmail must not exceed 255 characters.");
        if (!EmailAddress.IsValid(reply))
            throw ServiceException.BadRequest("Invalid replyToEmail format.");
    }

    private static ServiceException NoTemplate(string id) => ServiceException.NotFound($"Email template with ID \"{id}\" does not exist.");
}
