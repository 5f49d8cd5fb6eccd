using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.State;
using AccsGen.Simulator.Validation;

namespace AccsGen.Simulator.Bulk;

/// <summary>Takes the body of an asynchronous request apart into calls (accs-wire.md, section 10).</summary>
internal sealed class BulkItemReader(ApiDocument document, SimulatorBulkOptions options)
{
    private readonly PathValueReader _values = new(document, options);

    /// <exception cref="ServiceException">The body isn't JSON, or no list where a bulk needs one.</exception>
    public IReadOnlyList<BulkItem> Read(RouteMatch match, ReadOnlyMemory<byte> bytes)
    {
        var body = BodyReader.Parse(bytes);
        return match.Mode == RequestMode.Bulk ? [.. Elements(body).Select((element, index) => ReadElement(match, element, index))] : [ReadWhole(match, body, bytes)];
    }

    private static BulkItem ReadWhole(RouteMatch match, JsonElement body, ReadOnlyMemory<byte> bytes)
    {
        var input = body.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined
            ? JsonElement.Parse(StateJson.Write(writer => WriteWithPath(writer, body, match)))
            : body;
        return new BulkItem(0, input, match, bytes);
    }

    /// <summary>
    /// PHP tells a list from an object by its keys only: what is in an object counts as elements too, so that one who forgot the outer list learns what the members of his object lack. Adobe doesn't
    /// say what becomes of elements that are no objects; here they are refused rather than passed over.
    /// </summary>
    private static IEnumerable<JsonElement> Elements(JsonElement body)
    {
        List<JsonElement> elements = body.ValueKind switch
        {
            JsonValueKind.Array => [.. body.EnumerateArray()],
            JsonValueKind.Object => [.. body.EnumerateObject().Select(property => property.Value)],
            _ => throw ServiceException.BadRequest("The body of a bulk request must be a list of the bodies of its single calls."),
        };
        if (elements.Any(element => element.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)))
            throw ServiceException.BadRequest("Each element of a bulk request must be the body of a single call.");
        return elements;
    }

    private BulkItem ReadElement(RouteMatch route, JsonElement element, int index)
    {
        var values = _values.Read(route, element, out var missing);
        var item = new BulkItem(index, element, route with { Values = values }, Body(route.Operation, element));
        return missing.Count == 0 ? item : item with
        {
            Fault = ServiceException.Missing([.. missing.Select(parameter => parameter.Name)]),
            IsFoundLate = missing.All(parameter => parameter.IsInBody),
        };
    }

    /// <summary>The element without the values that a synchronous call has in its path.</summary>
    private ReadOnlyMemory<byte> Body(ApiOperation operation, JsonElement element)
    {
        if (operation.Spec.Body is not { } body)
            return default;
        var members = document.MembersOf(body.Type);
        var isPathOnly = operation.PathParameters.Select(parameter => NameForm.Of(parameter.Name)).Where(form => members.Find(form) is null).ToHashSet(StringComparer.Ordinal);
        return element.ValueKind != JsonValueKind.Object || !element.EnumerateObject().Any(property => isPathOnly.Contains(NameForm.Of(property.Name)))
            ? StateJson.Write(element.WriteTo)
            : StateJson.Write(writer =>
            {
                writer.WriteStartObject();
                foreach (var property in element.EnumerateObject().Where(property => !isPathOnly.Contains(NameForm.Of(property.Name))))
                    property.WriteTo(writer);
                writer.WriteEndObject();
            });
    }

    /// <summary>The service joins body and path into one set of arguments.</summary>
    private static void WriteWithPath(Utf8JsonWriter writer, JsonElement body, RouteMatch match)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        writer.WriteStartObject();
        if (body.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in body.EnumerateObject())
            {
                given.Add(NameForm.Of(property.Name));
                property.WriteTo(writer);
            }
        }
        for (var i = 0; i < match.Values.Count; i++)
        {
            var name = match.Operation.PathParameters[i].Name;
            if (given.Add(NameForm.Of(name)))
                writer.WriteString(name, match.Values[i]);
        }
        writer.WriteEndObject();
    }
}
