using AccsGen.Spec;

namespace AccsGen.Model;

/// <summary>Everything that is emitted for one spec: each reference resolved, each C# name decided; compared by value.</summary>
internal sealed record ApiModel(
    RootClientModel Root,
    EquatableArray<ClientModel> Clients,
    EquatableArray<ModelModel> Models,
    EquatableArray<EnumModel> Enums);

internal sealed record ApiBuildResult(ApiModel? Model, EquatableArray<SpecProblem> Problems);

/// <summary>What every file of one spec shares.</summary>
internal sealed record FileScope(string Namespace, string Accessibility)
{
    /// <summary>Hint names begin with the namespace, so that two specs in one project can't take each other's.</summary>
    public string HintName(string folder, string name) => folder.Length == 0 ? $"{Namespace}/{Short(name)}.g.cs" : $"{Namespace}/{folder}/{Short(name)}.g.cs";

    /// <summary>A name that file systems take, told apart from others of the same beginning by a hash (FNV-1a).</summary>
    private static string Short(string name)
    {
        if (name.Length <= 100)
            return name;
        var hash = name.Aggregate(2166136261u, (current, c) => unchecked((current ^ c) * 16777619u));
        return $"{name.Substring(0, 80)}_{hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture)}";
    }
}

/// <summary>The client that holds all others.</summary>
internal sealed record RootClientModel(FileScope Scope, string Name, string Title, EquatableArray<ClientReferenceModel> Clients);

/// <summary>A group of operations: a segment of their paths.</summary>
internal sealed record ClientModel(
    FileScope Scope,
    string Name,
    string Summary,
    EquatableArray<ClientReferenceModel> Clients,
    EquatableArray<OperationModel> Operations);

/// <summary>The property through which a client is reached from the one above.</summary>
internal sealed record ClientReferenceModel(string PropertyName, string ClientName, string Summary);

/// <summary>One method of a client.</summary>
internal sealed record OperationModel(
    string Name,
    string HttpMethod,
    string Path,
    OperationKind Kind,
    string Summary,
    bool Deprecated,
    EquatableArray<ArgumentModel> Arguments,
    EquatableArray<StepModel> Steps,
    TypeModel? Result,
    string? ResultSummary);

/// <summary>A parameter of a method. One argument can feed several places of the request.</summary>
internal sealed record ArgumentModel(string Name, TypeModel Type, bool Required, string Summary);

internal enum StepKind
{
    Path,
    Query,
    Header,
    BodyMember,
    RootBody,
    /// <summary>A body is sent although no member of it is.</summary>
    EmptyBody,
}

/// <summary>How a query carries a list.</summary>
internal enum ListStyle
{
    /// <summary><c>a=1,2</c></summary>
    Joined,
    /// <summary><c>a=1&amp;a=2</c></summary>
    Repeated,
    /// <summary><c>a[0]=1&amp;a[1]=2</c></summary>
    Indexed,
}

/// <summary>A place of the request that an argument fills.</summary>
/// <param name="Delimiter">What joins a list.</param>
internal sealed record StepModel(
    StepKind Kind, string WireName, string Argument, TypeModel Type, bool Required, ListStyle ListStyle = ListStyle.Joined, char Delimiter = ',');

/// <summary>A class for an object of the API.</summary>
internal sealed record ModelModel(FileScope Scope, string Name, string SchemaName, string Summary, EquatableArray<MemberModel> Members);

/// <param name="JsonName">The name on the wire.</param>
internal sealed record MemberModel(string Name, string FieldName, string JsonName, TypeModel Type, string? Summary, bool Deprecated);

/// <summary>A set of known values that stays open for others.</summary>
internal sealed record EnumModel(FileScope Scope, string Name, string SchemaName, string Summary, bool IsInteger, EquatableArray<EnumValueModel> Values);

internal sealed record EnumValueModel(string Name, string Value);

internal enum TypeKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Decimal,
    Double,
    Single,
    DateTimeOffset,
    DateOnly,
    Guid,
    Uri,
    Bytes,
    Json,
    Model,
    StringEnum,
    IntegerEnum,
    List,
    Map,
    CustomAttributes,
    ExtensionAttributes,
    SearchCriteria,
}

/// <param name="Name">The class of a model or enum, without its namespace.</param>
/// <param name="Element">What a list or map holds.</param>
internal sealed record TypeModel(TypeKind Kind, string? Name = null, TypeModel? Element = null)
{
    public static readonly TypeModel Json = new(TypeKind.Json);

    public bool IsValueType => Kind is TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double or TypeKind.Single
        or TypeKind.DateTimeOffset or TypeKind.DateOnly or TypeKind.Guid or TypeKind.Json or TypeKind.StringEnum or TypeKind.IntegerEnum;

    public bool IsScalar => Kind is TypeKind.String or TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Decimal or TypeKind.Double
        or TypeKind.Single or TypeKind.DateTimeOffset or TypeKind.DateOnly or TypeKind.Guid or TypeKind.Uri or TypeKind.StringEnum or TypeKind.IntegerEnum;
}
