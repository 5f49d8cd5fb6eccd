using System.Text.Json.Nodes;
using AccsGen.Generator.Tests;
using AccsGen.Generator.Tests.Harness;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace AccsGen.Benchmarks;

/// <summary>The generator on the bundled spec, beside what Microsoft.OpenApi alone takes to read the same text.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmarks
{
    private static readonly CSharpCompilation s_project = CSharpCompilation.Create("Project", [CSharpSyntaxTree.ParseText("class Program { }")]);

    private string _text = "";
    private SpecFile _spec = null!;
    private SpecFile _edited = null!;
    private GeneratorDriver _warm = null!;
    private int _edits;

    [GlobalSetup]
    public void Setup()
    {
        _text = File.ReadAllText(RepositoryLayout.BundledSpec);
        _spec = SpecFile.Marked("accs-v1.json", _text);
        var document = JsonNode.Parse(_text)!;
        document["paths"]!["/V1/orders/{id}"]!["get"]!["summary"] = "Another summary.";
        _edited = SpecFile.Marked("accs-v1.json", document.ToJsonString());
        _warm = Driver().RunGenerators(s_project);
    }

    [Benchmark(Baseline = true, Description = "Microsoft.OpenApi reads the spec")]
    public int ReadOnly() => new OpenApiJsonReader()
        .Read(JsonNode.Parse(_text)!, new Uri("spec:/document"), new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet() })
        .Document!.Paths.Count;

    [Benchmark(Description = "generator, from nothing")]
    public GeneratorDriver FromNothing() => Driver().RunGenerators(s_project);

    [Benchmark(Description = "generator, a C# file edited")]
    public GeneratorDriver CSharpEdited() => _warm.RunGenerators(s_project.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Edit{_edits++} {{ }}")));

    [Benchmark(Description = "generator, one operation changed")]
    public GeneratorDriver OperationChanged() => _warm.ReplaceAdditionalText(_spec, _edited).RunGenerators(s_project);

    private CSharpGeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new AccsClientGenerator().AsSourceGenerator()], [_spec], CSharpParseOptions.Default, new FakeOptions());
}
