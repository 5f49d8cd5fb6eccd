using Microsoft.OpenApi;

namespace AccsGen.Spec;

/// <summary>Reads the named schemas of a document.</summary>
internal sealed class SchemaReader(OpenApiDocument document, TypeReader types, CancellationToken cancellationToken)
{
    public EquatableArray<SpecSchema> Read()
    {
        var result = new List<SpecSchema>();
        foreach (var schema in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (schema.Value is not null)
                result.Add(new(schema.Key, types.ReadNamed(schema.Key), Text.OneLine(schema.Value.Description)));
        }
        return result.OrderBy(schema => schema.Name, StringComparer.Ordinal).ToEquatableArray();
    }
}
