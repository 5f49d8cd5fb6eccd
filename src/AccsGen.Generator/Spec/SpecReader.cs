using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace AccsGen.Spec;

/// <summary>
/// Reads the text of a spec (Swagger 2.0, OpenAPI 3.0 to 3.2; JSON or YAML) into a <see cref="SpecDocument"/>.
/// Never throws for what a text holds: what is wrong comes back as problems, beside whatever could be read.
/// </summary>
internal static class SpecReader
{
    public static SpecReadResult Read(string path, string text, CancellationToken cancellationToken)
    {
        var problems = new List<SpecProblem>();
        try
        {
            var root = SpecTextReader.Read(path, text, problems, cancellationToken);
            if (WhyNotOpenApi(root) is { } reason)
            {
                problems.Add(new(SpecProblemKind.NotOpenApi, "", path, reason));
                return new(null, problems.ToEquatableArray());
            }
            return new(ReadDocument((JsonObject)root!, problems, cancellationToken), problems.ToEquatableArray());
        }
        catch (SpecTextException exception)
        {
            problems.Add(new(SpecProblemKind.Unreadable, "", path, exception.Message, exception.Position));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            problems.Add(new(SpecProblemKind.NotOpenApi, "", path, $"it can't be read as OpenAPI: {exception.Message}"));
        }
        return new(null, problems.ToEquatableArray());
    }

    private static SpecDocument? ReadDocument(JsonObject root, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        // The document's own validation is not wanted: it refuses harmless things, such as two paths that differ in a parameter's name only.
        var settings = new OpenApiReaderSettings
        {
            RuleSet = ValidationRuleSet.GetEmptyRuleSet(),
            LoadExternalRefs = false,
            DefaultContentType = ["application/json"],
        };
        var layout = SpecLayout.Of(root);
        ReferenceChecker.Check(root, layout, problems, cancellationToken);
        if (layout.IsSwagger2)
            SwaggerLists.Mark(root);
        var (document, diagnostic) = ReadOrSalvage(root, layout, settings, problems, cancellationToken);
        AddReaderErrors(diagnostic, problems);
        if (document is null)
        {
            problems.Add(new(SpecProblemKind.NotOpenApi, "", "the document", "nothing could be read from it"));
            return null;
        }

        var types = new TypeReader(document, layout, problems, cancellationToken);
        var schemas = new SchemaReader(document, types, cancellationToken).Read();
        var operations = new OperationReader(document, layout, types, problems, cancellationToken).Read();
        return new(document.Info?.Title ?? "", document.Info?.Version ?? "", operations, schemas);
    }

    /// <summary>The reader throws on some malformed parts; then those are found and taken out, and the rest is read.</summary>
    private static ReadResult ReadOrSalvage(
        JsonObject root, SpecLayout layout, OpenApiReaderSettings settings, List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        var location = new Uri("spec:/document");
        try
        {
            return new OpenApiJsonReader().Read(root.DeepClone(), location, settings);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            MalformedParts.Remove(root, layout, part => new OpenApiJsonReader().Read(part, location, settings), problems, cancellationToken);
            return new OpenApiJsonReader().Read(root, location, settings);
        }
    }

    private static string? WhyNotOpenApi(JsonNode? root)
    {
        if (root is not JsonObject members)
            return "it holds no object with an 'openapi' or 'swagger' member";
        var swagger = members["swagger"]?.ToString();
        if (swagger is not null)
            return swagger.StartsWith("2.", StringComparison.Ordinal) || swagger == "2" ? null : $"Swagger {swagger} isn't known; 2.0 is";
        var openapi = members["openapi"]?.ToString();
        if (openapi is not null)
            return s_versions.Any(version => openapi == version || openapi.StartsWith(version + ".", StringComparison.Ordinal)) ? null : $"OpenAPI {openapi} isn't known; 3.0, 3.1 and 3.2 are";
        return "it has no 'openapi' or 'swagger' member";
    }

    /// <summary>Errors outside of the parts a client is made from (info, host, tags, …) concern nobody here.</summary>
    private static void AddReaderErrors(OpenApiDiagnostic? diagnostic, List<SpecProblem> problems)
    {
        foreach (var error in diagnostic?.Errors ?? [])
        {
            var pointer = error.Pointer ?? "";
            if (s_relevant.Any(part => pointer.StartsWith(part, StringComparison.Ordinal)) && !s_irrelevant.Any(part => pointer.IndexOf(part, StringComparison.Ordinal) >= 0))
                problems.Add(new(SpecProblemKind.Malformed, pointer, pointer.TrimStart('#'), error.Message));
        }
    }

    private static readonly string[] s_versions = ["3.0", "3.1", "3.2"];

    /// <summary>Parts of an operation or of the components that a client isn't made from either.</summary>
    private static readonly string[] s_irrelevant = ["/tags", "/callbacks", "/externalDocs", "/servers", "/security", "/example", "/links"];

    private static readonly string[] s_relevant = ["#/paths/", "#/components/", "#/definitions/", "#/parameters/", "#/responses/"];
}
