namespace AccsGen.Spec;

/// <summary>An OpenAPI document reduced to what a client needs, whatever version and format it was written in; compared by value.</summary>
internal sealed record SpecDocument(
    string Title,
    string Version,
    EquatableArray<SpecOperation> Operations,
    EquatableArray<SpecSchema> Schemas);

/// <summary>One method of one path.</summary>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path as the document spells it, with its <c>{parameters}</c> and any trailing slash.</param>
/// <param name="Result">What a 2xx answer carries; null where the document declares nothing.</param>
internal sealed record SpecOperation(
    string Method,
    string Path,
    string? OperationId,
    string? Summary,
    bool Deprecated,
    EquatableArray<SpecParameter> Parameters,
    SpecBody? Body,
    SpecType? Result,
    string? ResultDescription)
{
    /// <summary>How the operation is named in messages and in names.json: <c>GET /V1/products</c>.</summary>
    public string Key => $"{Method} {Path}";
}

internal enum SpecParameterPlace
{
    Path,
    Query,
    Header,
}

/// <param name="Explode">An array parameter is repeated (<c>a=1&amp;a=2</c>) rather than joined by <paramref name="Delimiter"/>.</param>
internal sealed record SpecParameter(
    string Name,
    SpecParameterPlace Place,
    bool Required,
    string? Description,
    SpecType Type,
    bool Explode = false,
    char Delimiter = ',');

/// <summary>A JSON request body. An inline object is the wrapper that clients flatten into arguments.</summary>
internal sealed record SpecBody(SpecType Type, bool Required, string? Description);

/// <summary>An entry of <c>components.schemas</c> (or <c>definitions</c>).</summary>
internal sealed record SpecSchema(string Name, SpecType Type, string? Description);

internal sealed record SpecMember(string Name, SpecType Type, bool Required, string? Description, bool Deprecated);

internal enum SpecTypeKind
{
    /// <summary>No type is said, or any type will do: free JSON.</summary>
    Any,
    String,
    Integer,
    Number,
    Boolean,
    /// <summary>An array of <see cref="SpecType.Items"/>.</summary>
    Array,
    /// <summary>An object with <see cref="SpecType.Members"/>; without any it is an open object.</summary>
    Object,
    /// <summary>An object whose member names are data and whose values are <see cref="SpecType.Items"/>.</summary>
    Map,
    /// <summary>A reference to the schema <see cref="SpecType.Reference"/>.</summary>
    Reference,
    /// <summary>Something that has no faithful form here (a choice of types, say); <see cref="SpecType.Unsupported"/> says what.</summary>
    Unsupported,
}

/// <summary>The type of a parameter, a member, a body or an answer.</summary>
/// <param name="Format">OpenAPI's <c>format</c>, where there is one.</param>
/// <param name="Pointer">The JSON pointer of an unsupported construct, for messages.</param>
internal sealed record SpecType(
    SpecTypeKind Kind,
    string? Format = null,
    SpecType? Items = null,
    string? Reference = null,
    EquatableArray<SpecMember> Members = default,
    EquatableArray<string> Enum = default,
    EquatableArray<string> EnumNames = default,
    string? Unsupported = null,
    string? Pointer = null)
{
    public static readonly SpecType Any = new(SpecTypeKind.Any);
}
