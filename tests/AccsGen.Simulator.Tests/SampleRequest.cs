using AccsGen.Simulator.Answers;
using AccsGen.Simulator.Document;
using AccsGen.Spec;

namespace AccsGen.Simulator.Tests;

/// <summary>A request for any operation, made from the spec: a value for each path parameter, the required query, a whole body.</summary>
internal sealed record SampleRequest(string Method, string Path, string? Body)
{
    public static SampleRequest Of(ApiDocument document, ApiOperation operation)
    {
        var path = operation.PathParameters.Aggregate(operation.Spec.Path, (text, parameter) => text.Replace($"{{{parameter.Name}}}", Value(parameter.Type), StringComparison.Ordinal));
        var query = operation.Query.Parameters.Where(parameter => parameter.Required).Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Value(parameter.Type)}").ToList();
        return new SampleRequest(operation.Spec.Method, query.Count == 0 ? path : $"{path}?{string.Join('&', query)}", BodyOf(document, operation));
    }

    private static string? BodyOf(ApiDocument document, ApiOperation operation)
    {
        if (operation.Spec.Body is not { } body)
            return null;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            WriteWrapper(writer, document, body.Type);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Member by member: a sample may be null where an answer could be, but a required member of a request may not.</summary>
    private static void WriteWrapper(Utf8JsonWriter writer, ApiDocument document, SpecType wrapper)
    {
        var samples = new SampleWriter(document);
        writer.WriteStartObject();
        foreach (var member in document.MembersOf(wrapper).Members)
        {
            writer.WritePropertyName(member.Name);
            samples.Write(writer, member.Type, member.Name);
        }
        writer.WriteEndObject();
    }

    private static string Value(SpecType type) => type.Kind switch
    {
        SpecTypeKind.Integer => "7",
        SpecTypeKind.Number => "1.5",
        SpecTypeKind.Boolean => "true",
        SpecTypeKind.Array => Value(type.Items!),
        // Some members of bodies are integers where the path, which is written over them, says text.
        _ => "7",
    };
}
