using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Validation;

/// <summary>
/// Reads the body of a request against its operation. What comes out has the spec's names and types. Required are the members of the
/// wrapper only, where null counts as missing, as the service has it; whether a spec calls the body itself required is nothing to the service.
/// </summary>
internal sealed class BodyReader(ApiDocument document)
{
    /// <param name="match">The operation.</param>
    /// <param name="bytes">The body.</param>
    /// <param name="maxListItems">How many objects a list may have; any number when null.</param>
    /// <returns>The body as the service understood it; undefined where the operation takes none.</returns>
    /// <exception cref="ServiceException">The body isn't JSON, or not what the spec says.</exception>
    public JsonElement Read(RouteMatch match, ReadOnlyMemory<byte> bytes, int? maxListItems = null)
    {
        var values = new ValueReader(document, maxListItems);
        var raw = Parse(bytes);
        if (match.Operation.Spec.Body is not { } body)
            return default;
        var type = document.Resolve(body.Type);
        var buffer = new ArrayBufferWriter<byte>(Math.Max(256, bytes.Length));
        using (var writer = new Utf8JsonWriter(buffer))
        {
            if (type.Kind == SpecTypeKind.Object && !type.Members.IsEmpty)
                WriteWrapper(writer, values, PathOverride.Apply(document, match, raw), type, match);
            else
                WriteRoot(writer, values, raw, type, body);
        }
        return JsonElement.Parse(buffer.WrittenSpan);
    }

    /// <returns>The body as JSON; undefined where there is none.</returns>
    /// <exception cref="ServiceException">It isn't JSON.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty)
            return default;
        try
        {
            CheckText(bytes.Span);
            return JsonElement.Parse(bytes.Span);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw ServiceException.BadRequest("Decoding error.");
        }
    }

    /// <summary>Bytes that are no UTF-8 and half a surrogate pair are found out here, not when somebody reads the text.</summary>
    private static void CheckText(ReadOnlySpan<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            throw new JsonException("The body isn't UTF-8.");
        if (bytes.IndexOf("\\u"u8) < 0)
            return;
        var reader = new Utf8JsonReader(bytes);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                reader.GetString();
        }
    }

    private static void WriteRoot(Utf8JsonWriter writer, ValueReader values, JsonElement raw, SpecType type, SpecBody body)
    {
        if (raw.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            values.Write(writer, raw, type, "body");
        else if (body.Required)
            throw ServiceException.Missing(["body"]);
        else
            writer.WriteNullValue();
    }

    private void WriteWrapper(Utf8JsonWriter writer, ValueReader values, JsonElement raw, SpecType type, RouteMatch match)
    {
        var members = document.MembersOf(type);
        var given = Given(raw, members);
        var missing = new List<string>();
        writer.WriteStartObject();
        foreach (var member in members.Members)
        {
            if (given.TryGetValue(member.Name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                writer.WritePropertyName(member.Name);
                values.Write(writer, value, member.Type, member.Name);
            }
            else if (member.Required && !IsPathParameter(match.Operation, member.Name))
            {
                missing.Add(member.Name);
            }
        }
        writer.WriteEndObject();
        if (missing.Count > 0)
            throw ServiceException.Missing(missing);
    }

    /// <summary>The members the spec knows, by its names; the service passes over the others.</summary>
    private static Dictionary<string, JsonElement> Given(JsonElement raw, MemberTable members)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (raw.ValueKind != JsonValueKind.Object)
            return given;
        foreach (var property in raw.EnumerateObject())
        {
            if (members.Find(property.Name) is { } member)
                given[member.Name] = property.Value;
        }
        return given;
    }

    /// <summary>The service joins path and body into one set of arguments, so that a value in the path needs no twin in the body.</summary>
    private static bool IsPathParameter(ApiOperation operation, string name) =>
        operation.PathParameters.Any(parameter => NameForm.Of(parameter.Name) == NameForm.Of(name));
}
