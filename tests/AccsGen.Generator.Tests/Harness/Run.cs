using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccsGen.Generator.Tests.Harness;

/// <summary>Runs the generator as the compiler does, step tracking on.</summary>
internal static class Run
{
    public static GeneratorDriver Driver(IEnumerable<AdditionalText> files, FakeOptions? options = null, CSharpParseOptions? parse = null) => CSharpGeneratorDriver.Create(
        [new AccsClientGenerator().AsSourceGenerator()],
        files,
        parse ?? CSharpParseOptions.Default,
        options ?? new FakeOptions(),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation EmptyProject { get; } = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Program { }")]);

    public static GeneratorRunResult On(params AdditionalText[] files) => On(new FakeOptions(), files);

    public static GeneratorRunResult On(FakeOptions options, params AdditionalText[] files)
    {
        var result = Driver(files, options).RunGenerators(EmptyProject).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return result;
    }

    /// <summary>Runs on one spec of the given text.</summary>
    public static GeneratorRunResult OnText(string text, string path = "spec.yaml") => On(SpecFile.Marked(path, text));

    public static string Source(this GeneratorRunResult result, string hintName) =>
        result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    public static ImmutableDictionary<string, string> Sources(this GeneratorRunResult result) =>
        result.GeneratedSources.ToImmutableDictionary(source => source.HintName, source => source.SourceText.ToString());
}
