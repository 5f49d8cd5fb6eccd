using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AccsGen.Integration.Tests.Readme;

/// <summary>Every block of the README and the guides does what it says when a reader copies it.</summary>
public sealed class ReadmeCodeTests
{
    private const string SimulatorGuide = "docs/simulator.md";

    /// <summary>What the SDK adds to a console project with implicit usings.</summary>
    private static readonly SyntaxTree s_implicitUsings = Parse(string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks" }
            .Select(name => $"global using {name};\n")));

    /// <summary>The files, and the lines at which they begin.</summary>
    public static TheoryData<string, int> CSharpBlocks => BlocksOf("csharp");

    /// <inheritdoc cref="CSharpBlocks" />
    public static TheoryData<string, int> XmlBlocks => BlocksOf("xml");

    /// <summary>The lines at which they begin.</summary>
    public static TheoryData<int> ProgramsOfTheSimulatorsGuide => [.. ReadmeFile.Blocks(SimulatorGuide, "csharp").Where(block => IsProgram(block.Value)).Select(block => block.Key)];

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public void A_CSharp_block_compiles_as_a_program_without_a_warning(string file, int line)
    {
        var problems = Compile(ReadmeFile.Blocks(file, "csharp")[line]).GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();

        Assert.True(problems.Count == 0, $"{file}, block at line {line}:\n{string.Join('\n', problems)}");
    }

    [Theory]
    [MemberData(nameof(ProgramsOfTheSimulatorsGuide))]
    public void The_programs_of_the_simulators_guide_run(int line)
    {
        var program = Load(ReadmeFile.Blocks(SimulatorGuide, "csharp")[line]).EntryPoint!;

        var exception = Record.Exception(() => program.Invoke(null, [Array.Empty<string>()]));

        Assert.True(exception is null, $"{SimulatorGuide}, block at line {line}: {exception}");
    }

    /// <summary>The guide's tests do what xunit does with them: a fixture that is begun and ended, and a test that is given it.</summary>
    [Fact]
    public async Task The_tests_of_the_simulators_guide_pass()
    {
        var types = Load(Assert.Single(ReadmeFile.Blocks(SimulatorGuide, "csharp").Values, code => !IsProgram(code))).GetTypes();
        var fixture = (IAsyncLifetime)Activator.CreateInstance(types.Single(type => type.IsAssignableTo(typeof(IAsyncLifetime))))!;
        var tests = types.Single(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute))));

        await fixture.InitializeAsync();
        foreach (var test in tests.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))))
            await (Task)test.Invoke(Activator.CreateInstance(tests, fixture), null)!;
        await fixture.DisposeAsync();
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

    /// <summary>A program where there are statements, else a library.</summary>
    private static CSharpCompilation Compile(string code)
    {
        var kind = IsProgram(code) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        return CSharpCompilation.Create("Readme", [s_implicitUsings, Parse(code)], References(), new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static Assembly Load(string code)
    {
        using var assembly = new MemoryStream();
        Assert.True(Compile(code).Emit(assembly).Success);
        return Assembly.Load(assembly.ToArray());
    }

    private static bool IsProgram(string code) => Parse(code).GetRoot().ChildNodes().Any(node => node is GlobalStatementSyntax);

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest));

    /// <summary>The framework, the runtime, the simulator, and this assembly, whose generated client is public.</summary>
    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(AccsClient).Assembly.Location)
            .Distinct(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path));
}
