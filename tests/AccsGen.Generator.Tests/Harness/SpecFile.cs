using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AccsGen.Generator.Tests.Harness;

/// <summary>A spec as the compiler hands it over, with the metadata of its item.</summary>
internal sealed class SpecFile(string path, string? text, params (string Name, string Value)[] metadata) : AdditionalText
{
    public override string Path => path;

    public IReadOnlyDictionary<string, string> Metadata { get; } = metadata.ToDictionary(item => item.Name, item => item.Value);

    public static SpecFile Marked(string path, string? text, params (string Name, string Value)[] metadata) => new(path, text, [("AccsSpec", "true"), .. metadata]);

    public static SpecFile Bundled() => Marked("accs-v1.json", File.ReadAllText(RepositoryLayout.BundledSpec));

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text, Encoding.UTF8);
}
