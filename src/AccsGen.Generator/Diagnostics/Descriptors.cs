using AccsGen.Spec;
using Microsoft.CodeAnalysis;

namespace AccsGen.Diagnostics;

/// <summary>Every diagnostic of the generator. Ids are never used again.</summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor Unreadable = new(
        "ACCS001", "The spec can't be read", "The spec '{0}' is neither JSON nor YAML: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "accs001");

    public static readonly DiagnosticDescriptor NotOpenApi = new(
        "ACCS002", "The spec is no OpenAPI document", "The spec '{0}' is no OpenAPI document: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "accs002");

    public static readonly DiagnosticDescriptor UnresolvedReference = new(
        "ACCS003", "A reference can't be resolved", "The reference '{0}' can't be resolved: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "accs003");

    public static readonly DiagnosticDescriptor CircularReference = new(
        "ACCS004", "A reference leads back to itself", "The schema '{0}' is circular: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "accs004");

    public static readonly DiagnosticDescriptor UnsupportedOperation = new(
        "ACCS005", "An operation can't be generated", "The operation '{0}' is left out: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "accs005");

    public static readonly DiagnosticDescriptor Collision = new(
        "ACCS006", "Two operations have one name", "The operation '{0}' is left out: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "accs006");

    public static readonly DiagnosticDescriptor BadOption = new(
        "ACCS007", "An option has a value that can't be used", "The option {0} is '{1}'; it must be {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "accs007");

    public static readonly DiagnosticDescriptor NoOperation = new(
        "ACCS008", "The spec has no operation", "Nothing is generated from '{0}': {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "accs008");

    public static readonly DiagnosticDescriptor NoSpec = new(
        "ACCS009", "There is no spec", "Nothing is generated: no AccsSpec item reached the compiler. Reference the package AccsGen directly, or add <AccsSpec Include=\"…\" /> to the project.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "accs009");

    public static readonly DiagnosticDescriptor SharedNamespace = new(
        "ACCS010", "Two specs have one namespace", "The specs '{0}' and '{1}' would both be generated into the namespace '{2}'; give one of them another by the Namespace metadata of its AccsSpec item",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "accs010");

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "ACCS011", "A type is kept as raw JSON", "The type of '{0}' has no C# form: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "accs011");

    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "ACCS012", "A key is given twice", "The key '{0}' is ambiguous: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "accs012");

    public static readonly DiagnosticDescriptor Malformed = new(
        "ACCS013", "A part of the spec is malformed", "The part '{0}' of the spec is passed over: {1}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Help + "accs013");

    public static readonly DiagnosticDescriptor Internal = new(
        "ACCS014", "The generator failed", "AccsGen failed on '{0}', which is a defect of AccsGen: {1}. Please report it with the spec.",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help + "accs014");

    public static DiagnosticDescriptor Of(SpecProblemKind kind) => kind switch
    {
        SpecProblemKind.Unreadable => Unreadable,
        SpecProblemKind.NotOpenApi => NotOpenApi,
        SpecProblemKind.UnresolvedReference => UnresolvedReference,
        SpecProblemKind.CircularReference => CircularReference,
        SpecProblemKind.UnsupportedOperation => UnsupportedOperation,
        SpecProblemKind.UnsupportedType => UnsupportedType,
        SpecProblemKind.DuplicateKey => DuplicateKey,
        SpecProblemKind.Malformed => Malformed,
        SpecProblemKind.Collision => Collision,
        SpecProblemKind.NoOperation => NoOperation,
        SpecProblemKind.Internal => Internal,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private const string Category = "AccsGen";

    private const string Help = "https://github.com/accsgen/accsgen/blob/main/docs/diagnostics.md#";
}
