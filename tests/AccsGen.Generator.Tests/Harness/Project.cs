using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccsGen.Generator.Tests.Harness;

/// <summary>A user's project around the generated code.</summary>
internal sealed record Project
{
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool ImplicitUsings { get; init; } = true;

    /// <summary>Documentation is checked, as with GenerateDocumentationFile.</summary>
    public bool Documentation { get; init; } = true;

    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Every warning and error of the project with the generated code in it.</summary>
    public ImmutableArray<Diagnostic> Compile(GeneratorRunResult generated) => [.. Create(generated).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];

    public CSharpCompilation Create(GeneratorRunResult generated)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion)
            .WithDocumentationMode(Documentation ? DocumentationMode.Diagnose : DocumentationMode.Parse);
        string[] sources = ImplicitUsings ? [.. Sources, Usings] : [.. Sources];
        var trees = generated.GeneratedSources.Select(source => CSharpSyntaxTree.ParseText(source.SourceText, parse, source.HintName))
            .Concat(sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, parse, $"User{index}.cs")));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, warningLevel: 9999, generalDiagnosticOption: ReportDiagnostic.Error);
        return CSharpCompilation.Create("Project", trees, s_references, options);
    }

    private const string Usings = """
        global using global::System;
        global using global::System.Collections.Generic;
        global using global::System.IO;
        global using global::System.Linq;
        global using global::System.Net.Http;
        global using global::System.Threading;
        global using global::System.Threading.Tasks;
        """;

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Where(path => !Path.GetFileName(path).StartsWith("System.Private", StringComparison.Ordinal) || Path.GetFileName(path) == "System.Private.CoreLib.dll" || Path.GetFileName(path) == "System.Private.Uri.dll")
            .Append(typeof(AccsModel).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
