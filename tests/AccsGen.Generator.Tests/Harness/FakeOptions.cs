using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AccsGen.Generator.Tests.Harness;

/// <summary>MSBuild properties and item metadata as the compiler shows them to a generator.</summary>
internal sealed class FakeOptions(params (string Name, string Value)[] properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties.ToDictionary(item => $"build_property.{item.Name}", item => item.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(textFile is SpecFile spec
        ? spec.Metadata.ToDictionary(item => $"build_metadata.AdditionalFiles.{item.Key}", item => item.Value)
        : []);

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
