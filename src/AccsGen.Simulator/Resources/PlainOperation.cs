using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Resources;

/// <summary>An operation whose purpose its path, method and types tell.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Base">The path that its family has in common: without the parameter, and without a word that only says "search".</param>
/// <param name="Purpose">What it does.</param>
/// <param name="Schema">The schema that it is about; null where it doesn't tell.</param>
/// <param name="Member">The member of the body that is the entity; null for the body itself.</param>
internal sealed record PlainOperation(ApiOperation Operation, string Base, PlainPurpose Purpose, string? Schema, string? Member)
{
    private static readonly HashSet<string> s_searchWords = ["search", "list"];

    public static PlainOperation? Of(ApiOperation operation, ApiDocument document)
    {
        var segments = operation.Spec.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isOne = segments is [.., ['{', .., '}']];
        var isSearch = operation.Query.SearchPrefix is not null;
        string[] common = isOne || (isSearch && s_searchWords.Contains(segments[^1])) ? segments[..^1] : segments;
        if (common.Any(segment => segment.StartsWith('{')))
            return null;
        var path = "/" + string.Join('/', common);
        var (schema, member) = BodySchema(operation, document);
        return (operation.Spec.Method, isOne) switch
        {
            ("GET", false) when isSearch => new(operation, path, PlainPurpose.Search, RowSchema(operation, document), null),
            ("GET", false) when operation.Spec.Result is { Kind: SpecTypeKind.Array, Items.Reference: { } row } => new(operation, path, PlainPurpose.List, row, null),
            ("GET", true) when operation.Spec.Result is { Reference: { } one } => new(operation, path, PlainPurpose.Get, one, null),
            ("POST", false) when schema is not null => new(operation, path, PlainPurpose.Create, schema, member),
            ("PUT", _) when schema is not null => new(operation, path, PlainPurpose.Update, schema, member),
            ("DELETE", true) => new(operation, path, PlainPurpose.Delete, null, null),
            _ => null,
        };
    }

    private static string? RowSchema(ApiOperation operation, ApiDocument document) =>
        operation.Spec.Result is { } result && document.MembersOf(result).Find("items") is { } items ? document.Resolve(items.Type).Items?.Reference : null;

    private static (string? Schema, string? Member) BodySchema(ApiOperation operation, ApiDocument document)
    {
        if (operation.Spec.Body is not { } body)
            return default;
        if (body.Type.Reference is { } whole)
            return (whole, null);
        var member = document.MembersOf(body.Type).Members.FirstOrDefault(member => member.Type.Reference is not null);
        return (member?.Type.Reference, member?.Name);
    }
}
