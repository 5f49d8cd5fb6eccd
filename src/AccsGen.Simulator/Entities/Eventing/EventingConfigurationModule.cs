using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Eventing;

/// <summary>The configuration of eventing, and the check of it.</summary>
internal sealed class EventingConfigurationModule : EntityModule
{
    private const long Only = 1;

    public override IEnumerable<Collection> Collections => [EventingCollections.Configuration];

    public override void Register(OperationTable operations)
    {
        operations["PUT /V1/eventing/updateConfiguration"] = Update;
        operations["GET /V1/adobe_io_events/check_configuration"] = Check;
    }

    private static OperationAnswer Update(OperationRequest request)
    {
        var given = request.Member("config");
        RequireWord(given, "merchant_id", allowHyphen: false);
        RequireWord(given, "environment_id", allowHyphen: false);
        RequireWord(given, "instance_id", allowHyphen: true);
        if (given.Text("workspace_configuration") is { Length: > 0 } workspace && !IsJson(workspace))
            throw ServiceException.InvalidValue("workspace_configuration", workspace);
        var configuration = request[EventingCollections.Configuration].Edit(Only) ?? new JsonObject { ["id"] = Only };
        EntityMerge.Into(configuration, given, "id");
        request[EventingCollections.Configuration].Put(configuration);
        return OperationAnswer.True;
    }

    private static OperationAnswer Check(OperationRequest request)
    {
        var configuration = request[EventingCollections.Configuration].Find(Only)?.Value ?? default;
        var provider = configuration.Text("provider_id");
        var hasWorkspace = !string.IsNullOrEmpty(configuration.Text("workspace_configuration"));
        var isValid = configuration.Flag("enabled") == true && hasWorkspace && !string.IsNullOrEmpty(provider);
        return OperationAnswer.Of(new JsonObject
        {
            ["status"] = isValid ? "ok" : "error",
            ["technical_service_account_configured"] = hasWorkspace,
            ["technical_service_account_can_connect_to_io_events"] = hasWorkspace,
            ["provider_id_configured"] = provider ?? "",
            ["provider_id_valid"] = hasWorkspace && !string.IsNullOrEmpty(provider),
        });
    }

    /// <summary>Ids consist of ASCII letters, digits and underscores, one of hyphens, too.</summary>
    private static void RequireWord(JsonElement given, string member, bool allowHyphen)
    {
        if (given.Text(member) is { } text && !text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_' || (allowHyphen && c == '-')))
            throw ServiceException.InvalidValue(member, text);
    }

    private static bool IsJson(string text)
    {
        try
        {
            return JsonElement.Parse(text).ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
