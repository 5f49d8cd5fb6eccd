using AccsGen.Simulator.Document;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Validation;

/// <summary>
/// On PUT the last path parameter is written over the member of the same name: into the one object of the wrapper where it has just one, else into the
/// wrapper itself (accs-wire.md, section 16).
/// </summary>
internal static class PathOverride
{
    /// <summary>A value that means the caller, not an entity.</summary>
    private const string Self = "me";

    public static JsonElement Apply(ApiDocument document, RouteMatch match, JsonElement body)
    {
        var operation = match.Operation;
        if (operation.Spec.Method != "PUT" || operation.PathParameters.Count == 0 || match.Values[^1] == Self || body.ValueKind != JsonValueKind.Object)
            return body;
        var parameter = operation.PathParameters[^1].Name;
        var wrapper = document.MembersOf(operation.Spec.Body!.Type);
        var properties = body.EnumerateObject().ToList();
        if (properties is [{ Value.ValueKind: JsonValueKind.Object } only] && wrapper.Find(only.Name) is { } wrapped)
        {
            return document.MembersOf(wrapped.Type).Find(parameter) is null ? body : Write(writer =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName(only.Name);
                WriteWith(writer, only.Value, parameter, match.Values[^1]);
                writer.WriteEndObject();
            });
        }
        return wrapper.Find(parameter) is null ? body : Write(writer => WriteWith(writer, body, parameter, match.Values[^1]));
    }

    /// <summary>Writes an object with one member of its own value, whichever way the object spells that name.</summary>
    private static void WriteWith(Utf8JsonWriter writer, JsonElement value, string name, string text)
    {
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            if (NameForm.Of(property.Name) != NameForm.Of(name))
                property.WriteTo(writer);
        }
        writer.WriteString(name, text);
        writer.WriteEndObject();
    }

    private static JsonElement Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
