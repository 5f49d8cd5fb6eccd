using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Eventing;

/// <summary>What a webhook needs.</summary>
internal static class WebhookRules
{
    private static readonly HashSet<string> s_operators = ["greaterThan", "lessThan", "equal", "regex", "in", "notEqual", "notIn", "isEmpty", "notEmpty", "onChange"];

    public static void Check(EntityChange change)
    {
        var webhook = change.Value;
        change.Require("url");
        foreach (var member in new[] { "batch_name", "hook_name" })
            RequireMatch(change, member, text => text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'));
        RequireMatch(change, "webhook_type", text => text is "before" or "after");
        RequireMatch(change, "webhook_method", SupportedEvents.IsName);
        foreach (var member in new[] { "timeout", "ttl", "soft_timeout" })
        {
            if (change.Integer(member) < 0)
                throw ServiceException.InvalidValue(member, change.Text(member)!);
        }
        RequireEach(webhook, "fields", "name");
        RequireEach(webhook, "rules", "field", "operator");
        RequireEach(webhook, "headers", "name", "value");
        foreach (var rule in webhook.Objects("rules"))
        {
            if (!s_operators.Contains(rule.Text("operator")!))
                throw ServiceException.InvalidValue("operator", rule.Text("operator")!);
        }
        webhook["required"] ??= true;
        webhook["batch_order"] ??= 0;
        webhook["priority"] ??= 0;
        if (webhook["developer_console_oauth"] is JsonObject credential && credential["client_secret"] is not null)
            credential["client_secret"] = "******";
    }

    private static void RequireMatch(EntityChange change, string member, Func<string, bool> isValid)
    {
        if (change.Text(member) is not { } text || !isValid(text))
            throw ServiceException.InvalidValue(member, change.Text(member) ?? "");
    }

    private static void RequireEach(JsonObject webhook, string list, params string[] members)
    {
        webhook.ListOf(list);
        foreach (var item in webhook.Objects(list))
        {
            var missing = members.Where(member => string.IsNullOrEmpty(item.Text(member))).ToList();
            if (missing.Count > 0)
                throw ServiceException.Missing(missing);
        }
    }
}
