using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AccsGen.Integration.Tests.Readme;

/// <summary>Every block of the README and the guides does what it says when a reader copies it.</summary>
public sealed class ReadmeCodeTests
{
    /// <summary>What the SDK adds to a console project with implicit usings.</summary>
    private static readonly SyntaxTree s_implicitUsings = Parse(string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
            .Select(name => $"global using {name};\n")));

    /// <summary>The files, and the lines at which they begin.</summary>
    public static TheoryData<string, int> CSharpBlocks => BlocksOf("csharp");

    /// <inheritdoc cref="CSharpBlocks" />
    public static TheoryData<string, int> XmlBlocks => BlocksOf("xml");

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public void A_CSharp_block_compiles_as_a_program_without_a_warning(string file, int line)
    {
        var compilation = CSharpCompilation.Create(
            "Readme",
            [s_implicitUsings, Parse(ReadmeFile.Blocks(file, "csharp")[line])],
            References(),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        var problems = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();

        Assert.True(problems.Count == 0, $"{file}, block at line {line}:\n{string.Join('\n', problems)}");
    }

    [Theory]
    [MemberData(nameof(XmlBlocks))]
    public void An_XML_block_is_well_formed(string file, int line)
    {
        var exception = Record.Exception(() => XElement.Parse(ReadmeFile.Blocks(file, "xml")[line]));

        Assert.True(exception is null, $"{file}, block at line {line}: {exception?.Message}");
    }

    [Fact]
    public void There_are_blocks_of_each_language_and_none_without()
    {
        Assert.NotEmpty(ReadmeFile.Blocks("csharp"));
        Assert.NotEmpty(ReadmeFile.Blocks("xml"));
        Assert.All(ReadmeFile.All, file => Assert.Empty(ReadmeFile.Blocks(file, "")));
    }

    private static TheoryData<string, int> BlocksOf(string language)
    {
        var data = new TheoryData<string, int>();
        foreach (var file in ReadmeFile.All)
        {
            foreach (var line in ReadmeFile.Blocks(file, language).Keys)
                data.Add(file, line);
        }
        return data;
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest));

    /// <summary>The framework, the runtime, the simulator, and this assembly, whose generated client is public.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(AccsClient).Assembly.Location)
            .Distinct(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path));
}
