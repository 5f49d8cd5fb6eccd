using AccsGen.Simulator.Document;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Bulk;

/// <summary>
/// Finds in an element of a bulk what a synchronous call has in its path: beside the body's members, under the parameter's name in either spelling (accs-wire.md, section 10), or in the entity that the
/// body holds, for there a call has it as well: the <c>sku</c> of <c>product</c>.
/// </summary>
internal sealed class PathValueReader(ApiDocument document, SimulatorBulkOptions options)
{
    private const string IdSuffix = "Id";

    private static readonly string[] s_ownIds = ["id", "entity_id"];

    /// <summary>The values in the order of the path; empty text for what is missing.</summary>
    public IReadOnlyList<string> Read(RouteMatch route, JsonElement element, out List<MissingParameter> missing)
    {
        var values = new List<string>();
        missing = [];
        for (var i = 0; i < route.Operation.PathParameters.Count; i++)
        {
            var name = route.Operation.PathParameters[i].Name;
            var beside = Value(element, name);
            var inside = Inside(route.Operation, element, name, isOwnId: IsOwnId(route.Operation, i), out var isInBody);
            var value = isInBody && !options.AppliesPathValues ? inside : beside ?? (i < route.Values.Count ? route.Values[i] : null) ?? inside;
            values.Add(value ?? "");
            if (value is null)
                missing.Add(new MissingParameter(name, isInBody && beside is not null));
        }
        return values;
    }

    /// <summary>Whether the parameter says which entity a PUT is about, whatever the entity itself calls its id: <c>customerId</c> is the <c>id</c> of <c>customer</c>.</summary>
    private static bool IsOwnId(ApiOperation operation, int parameter) =>
        operation.Spec.Method == "PUT"
        && operation.Spec.Path.EndsWith('}')
        && parameter == operation.PathParameters.Count - 1
        && NameForm.Of(operation.PathParameters[parameter].Name).EndsWith(IdSuffix, StringComparison.Ordinal);

    /// <param name="isInBody">Whether an entity in the body has a member for the parameter, with a value or without.</param>
    private string? Inside(ApiOperation operation, JsonElement element, string name, bool isOwnId, out bool isInBody)
    {
        isInBody = false;
        if (operation.Spec.Body is not { } body || element.ValueKind != JsonValueKind.Object)
            return null;
        var wrapper = document.MembersOf(body.Type);
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.Object || wrapper.Find(property.Name) is not { } member)
                continue;
            var members = document.MembersOf(member.Type);
            foreach (var candidate in isOwnId ? [name, .. s_ownIds] : (string[])[name])
            {
                if (members.Find(candidate) is null)
                    continue;
                isInBody = true;
                if (Value(property.Value, candidate) is { } value)
                    return value;
            }
        }
        return null;
    }

    private static string? Value(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        foreach (var property in element.EnumerateObject())
        {
            if (NameForm.Of(property.Name) == NameForm.Of(name))
                return Text(property.Value);
        }
        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => null,
    };
}
