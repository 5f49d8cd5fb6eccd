using System.Net.Http;
using Microsoft.OpenApi;

namespace AccsGen.Spec;

/// <summary>Reads the operations of a document; one that can't be called faithfully is left out and reported.</summary>
internal sealed class OperationReader(
    OpenApiDocument document, SpecLayout layout, TypeReader types, List<SpecProblem> problems, CancellationToken cancellationToken)
{
    public EquatableArray<SpecOperation> Read()
    {
        var result = new List<SpecOperation>();
        foreach (var path in document.Paths ?? [])
        {
            foreach (var operation in path.Value?.Operations ?? [])
            {
                cancellationToken.ThrowIfCancellationRequested();
                var pointer = SpecLayout.Operation(path.Key, operation.Key.Method);
                try
                {
                    result.Add(Read(path.Key, path.Value!, operation.Key, operation.Value, pointer));
                }
                catch (UnsupportedException exception)
                {
                    problems.Add(new(SpecProblemKind.UnsupportedOperation, exception.Pointer, $"{operation.Key.Method} {path.Key}", exception.Message));
                }
            }
        }
        return result.OrderBy(operation => operation.Path, StringComparer.Ordinal).ThenBy(operation => operation.Method, StringComparer.Ordinal).ToEquatableArray();
    }

    private SpecOperation Read(string path, IOpenApiPathItem item, HttpMethod method, OpenApiOperation operation, string pointer)
    {
        var parameters = ReadParameters(item, operation, pointer);
        CheckTemplate(path, parameters, pointer);
        var (result, description) = ReadResult(operation, pointer);
        return new(
            method.Method.ToUpperInvariant(), path, operation.OperationId, SummaryOf(operation), operation.Deprecated,
            parameters.ToEquatableArray(), ReadBody(operation, pointer), result, description);
    }

    private List<SpecParameter> ReadParameters(IOpenApiPathItem item, OpenApiOperation operation, string pointer)
    {
        var own = operation.Parameters ?? [];
        var inherited = (item.Parameters ?? []).Where(parameter => !own.Any(other => other.Name == parameter.Name && other.In == parameter.In));
        var result = new List<SpecParameter>();
        foreach (var parameter in inherited.Concat(own))
        {
            if (parameter.In == ParameterLocation.Header && s_ownHeaders.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase))
                continue;
            result.Add(ReadParameter(parameter, pointer));
        }
        return result;
    }

    private SpecParameter ReadParameter(IOpenApiParameter parameter, string operationPointer)
    {
        var pointer = $"{operationPointer}/parameters";
        if (parameter.Name is not { Length: > 0 } name)
            throw new UnsupportedException("a parameter without a name, or whose reference can't be resolved", pointer);
        var place = parameter.In switch
        {
            ParameterLocation.Path => SpecParameterPlace.Path,
            ParameterLocation.Query => SpecParameterPlace.Query,
            ParameterLocation.Header => SpecParameterPlace.Header,
            var other => throw new UnsupportedException($"the parameter '{name}' stands in {other?.ToString().ToLowerInvariant() ?? "an unknown place"}", pointer),
        };
        if (parameter.Content is { Count: > 0 })
            throw new UnsupportedException($"the parameter '{name}' has a media type of its own", pointer);
        var type = AsText(types.Read(parameter.Schema, pointer));
        var shape = types.Resolve(type);
        if (shape.Kind == SpecTypeKind.Unsupported)
            throw new UnsupportedException($"the parameter '{name}' is {shape.Unsupported}", shape.Pointer!);
        var scalar = shape.Kind is SpecTypeKind.Array ? types.Resolve(shape.Items!) : shape;
        if (shape.Kind == SpecTypeKind.Array && place != SpecParameterPlace.Query)
            throw new UnsupportedException($"the parameter '{name}' is a list in {(place == SpecParameterPlace.Path ? "the path" : "a header")}", pointer);
        if (place == SpecParameterPlace.Path && parameter.Style is not (null or ParameterStyle.Simple))
            throw new UnsupportedException($"the parameter '{name}' has the style {parameter.Style.ToString()!.ToLowerInvariant()}", pointer);
        if (place == SpecParameterPlace.Header && (name.Any(c => c <= ' ' || c > '~' || "()<>@,;:\\\"/[]?={}".IndexOf(c) >= 0) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)))
            throw new UnsupportedException($"the header '{name}' can't be set on a request", pointer);
        if (parameter.Extensions?.ContainsKey(SwaggerLists.Unknown) == true)
            throw new UnsupportedException($"the parameter '{name}' is a list of a collectionFormat that isn't known", pointer);
        var deepObject = parameter.Style == ParameterStyle.DeepObject && place == SpecParameterPlace.Query;
        if (scalar.Kind is SpecTypeKind.Array or SpecTypeKind.Map || (scalar.Kind == SpecTypeKind.Object && !deepObject))
            throw new UnsupportedException($"the parameter '{name}' is an object or a nested list, which has no agreed text form", pointer);
        if (shape.Kind == SpecTypeKind.Array && place == SpecParameterPlace.Query && parameter.Style is not (null or ParameterStyle.Form or ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited))
            throw new UnsupportedException($"the parameter '{name}' is a list of style {parameter.Style}", pointer);
        return new(
            name, place, parameter.Required || place == SpecParameterPlace.Path, Text.OneLine(parameter.Description), type,
            parameter.Explode && parameter.Extensions?.ContainsKey(SwaggerLists.Joined) != true,
            parameter.Style switch { ParameterStyle.SpaceDelimited => ' ', ParameterStyle.PipeDelimited => '|', _ => ',' });
    }

    /// <summary>Outside of JSON a URI or base64 is the text it is.</summary>
    private static SpecType AsText(SpecType type) => type switch
    {
        { Kind: SpecTypeKind.String, Format: "uri" or "byte" or "binary" } => type with { Format = null },
        { Kind: SpecTypeKind.Array } => type with { Items = AsText(type.Items!) },
        _ => type,
    };

    private static void CheckTemplate(string path, List<SpecParameter> parameters, string pointer)
    {
        if (path.IndexOf('?') >= 0 || path.IndexOf('#') >= 0 || path.Count(c => c == '{') != path.Count(c => c == '}'))
            throw new UnsupportedException("the path holds a query, a fragment or a brace that isn't closed", pointer);
        foreach (var name in PathTemplate.ParametersOf(path))
        {
            if (!parameters.Any(parameter => parameter.Place == SpecParameterPlace.Path && parameter.Name == name))
                throw new UnsupportedException($"the path has '{{{name}}}' and no parameter of that name", pointer);
        }
        foreach (var parameter in parameters)
        {
            if (parameter.Place == SpecParameterPlace.Path && !PathTemplate.ParametersOf(path).Contains(parameter.Name))
                throw new UnsupportedException($"the path parameter '{parameter.Name}' doesn't occur in the path", pointer);
        }
    }

    private SpecBody? ReadBody(OpenApiOperation operation, string operationPointer)
    {
        if (operation.RequestBody is not { } body)
            return null;
        var pointer = layout.IsSwagger2 ? $"{operationPointer}/parameters" : $"{operationPointer}/requestBody";
        if (body is OpenApiRequestBodyReference { Target: null })
            throw new UnsupportedException("a request body whose reference can't be resolved", pointer);
        if (body.Content is not { Count: > 0 } content)
            return null;
        var media = JsonOf(content) ?? throw new UnsupportedException($"a request body of type {string.Join(", ", content.Keys)}", pointer);
        var type = types.Read(media.Schema, layout.IsSwagger2 ? pointer : $"{pointer}/content/{JsonPointers.Escape(content.First(item => item.Value == media).Key)}/schema");
        Require(type, "a request body", pointer);
        return new(type, body.Required, Text.OneLine(body.Description));
    }

    /// <summary>The type of the first successful answer that has one.</summary>
    private (SpecType? Type, string? Description) ReadResult(OpenApiOperation operation, string operationPointer)
    {
        var successes = (operation.Responses ?? []).Where(response => response.Key.StartsWith("2", StringComparison.Ordinal))
            .OrderBy(response => response.Key, StringComparer.Ordinal);
        string? description = null;
        foreach (var response in successes)
        {
            if (response.Value is OpenApiResponseReference { Target: null })
                throw new UnsupportedException($"an answer whose reference can't be resolved", $"{operationPointer}/responses/{response.Key}");
            description ??= Meaningful(response.Value.Description);
            if (response.Value.Content is not { Count: > 0 } content)
                continue;
            var pointer = $"{operationPointer}/responses/{response.Key}";
            var media = JsonOf(content) ?? throw new UnsupportedException($"an answer of type {string.Join(", ", content.Keys)}", pointer);
            if (media.Schema is null)
                continue;
            var type = types.Read(media.Schema, layout.IsSwagger2 ? $"{pointer}/schema" : $"{pointer}/content");
            Require(type, "an answer", pointer);
            return (type, Meaningful(response.Value.Description));
        }
        return (null, description);
    }

    /// <summary>"Success" and its kin say no more than the status does.</summary>
    private static string? Meaningful(string? description) =>
        Text.OneLine(description) is { } text && text.Split(' ').Length > 2 ? text : null;

    private void Require(SpecType type, string what, string pointer)
    {
        var shape = types.Resolve(type);
        var item = shape.Kind is SpecTypeKind.Array or SpecTypeKind.Map ? types.Resolve(shape.Items!) : shape;
        if (item.Kind == SpecTypeKind.Unsupported)
            throw new UnsupportedException($"{what} that is {item.Unsupported}", item.Pointer!);
        if (item is { Kind: SpecTypeKind.String, Format: "binary" })
            throw new UnsupportedException($"{what} of binary data", pointer);
    }

    private static IOpenApiMediaType? JsonOf(IDictionary<string, IOpenApiMediaType> content) =>
        content.OrderBy(item => item.Key == "application/json" ? 0 : 1).FirstOrDefault(item => s_json.Contains(item.Key.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase)).Value;

    /// <summary>What is sent and asked for is application/json; a type such as merge-patch+json means something else by the same text.</summary>
    private static readonly string[] s_json = ["application/json", "text/json", "*/*", "application/*"];

    /// <summary>A summary that only repeats the path says nothing; then the description is the better one.</summary>
    private static string? SummaryOf(OpenApiOperation operation)
    {
        var summary = Text.OneLine(operation.Summary);
        var isPath = summary is not null && summary.IndexOf('/') >= 0 && summary.IndexOf(' ') < 0;
        return summary is null || isPath ? Text.OneLine(operation.Description) ?? summary : summary;
    }

    /// <summary>Headers that aren't parameters, since the transport decides them (of three OpenAPI says so itself).</summary>
    private static readonly string[] s_ownHeaders =
        ["Accept", "Authorization", "Connection", "Content-Length", "Content-Type", "Host", "Store", "Transfer-Encoding", "User-Agent", "x-api-key", "x-gw-ims-org-id"];

    private sealed class UnsupportedException(string message, string pointer) : Exception(message)
    {
        public string Pointer { get; } = pointer;
    }
}
