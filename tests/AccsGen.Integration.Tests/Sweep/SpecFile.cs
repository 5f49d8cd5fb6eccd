namespace AccsGen.Integration.Tests.Sweep;

/// <summary>The bundled spec as plain JSON: read by none of the code under test.</summary>
internal sealed class SpecFile
{
    private readonly JsonElement _root = JsonElement.Parse(File.ReadAllBytes(RepositoryLayout.BundledSpec));

    public SpecFile() => Operations = ReadOperations().ToDictionary(operation => operation.Key, StringComparer.Ordinal);

    /// <summary>By <c>METHOD path</c>.</summary>
    public IReadOnlyDictionary<string, SpecOperation> Operations { get; }

    /// <summary>What a schema refers to, with its name; the schema itself, without a name, where it refers to nothing.</summary>
    public (JsonElement Schema, string? Name) Resolve(JsonElement schema)
    {
        string? name = null;
        while (schema.TryGetProperty("$ref", out var reference))
        {
            name = reference.GetString()!.Split('/')[^1];
            schema = _root.GetProperty("components").GetProperty("schemas").GetProperty(name);
        }
        return (schema, name);
    }

    private IEnumerable<SpecOperation> ReadOperations() =>
        from path in _root.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        select Read(method.Name.ToUpperInvariant(), path.Name, method.Value);

    private static SpecOperation Read(string method, string path, JsonElement operation)
    {
        var parameters = operation.TryGetProperty("parameters", out var list) ? list.EnumerateArray().Select(ReadParameter).ToList() : [];
        var body = operation.TryGetProperty("requestBody", out var request) ? request.GetProperty("content").GetProperty("application/json").GetProperty("schema") : (JsonElement?)null;
        return new(method, path, parameters, body is { } wrapper ? [.. ReadMembers(wrapper)] : null) { Answer = ReadAnswer(operation) };
    }

    private static JsonElement? ReadAnswer(JsonElement operation) =>
        operation.GetProperty("responses").TryGetProperty("200", out var success) && success.TryGetProperty("content", out var content)
            ? content.GetProperty("application/json").GetProperty("schema")
            : null;

    private static SpecParameter ReadParameter(JsonElement parameter) => new(
        parameter.GetProperty("name").GetString()!,
        parameter.GetProperty("in").GetString()!,
        parameter.GetProperty("schema"),
        parameter.TryGetProperty("required", out var required) && required.GetBoolean());

    /// <summary>The bundled spec's bodies are all wrappers, which <see cref="EveryOperationTests"/> relies on.</summary>
    private static IEnumerable<SpecParameter> ReadMembers(JsonElement wrapper)
    {
        HashSet<string?> required = wrapper.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString())] : [];
        return wrapper.GetProperty("properties").EnumerateObject().Select(member => new SpecParameter(member.Name, "body", member.Value, required.Contains(member.Name)));
    }
}
