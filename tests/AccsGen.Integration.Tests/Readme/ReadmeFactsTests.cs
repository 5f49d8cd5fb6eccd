using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace AccsGen.Integration.Tests.Readme;

/// <summary>What the README says of commands and options is what there is.</summary>
public sealed partial class ReadmeFactsTests
{
    [Fact]
    public void The_two_commands_are_those_that_CI_runs()
    {
        string[] commands = ["dotnet run --project src/AccsGen.Quickstart", "dotnet test"];
        var ci = File.ReadAllLines(Path.Combine(RepositoryLayout.Root, ".ci", "run")).Where(line => !line.TrimStart().StartsWith('#') && !line.TrimStart().StartsWith("echo", StringComparison.Ordinal)).ToList();

        Assert.Equal(commands, ReadmeFile.Blocks("sh").MinBy(block => block.Key).Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.All(commands, command => Assert.Contains(ci, line => line.Contains(command, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_options_name_every_MSBuild_property()
    {
        var props = XElement.Load(Path.Combine(RepositoryLayout.Root, "src", "AccsGen", "build", "AccsGen.props"));
        var properties = props.Descendants("CompilerVisibleProperty").Select(item => item.Attribute("Include")!.Value).ToList();

        Assert.NotEmpty(properties);
        Assert.Empty(properties.Except(ReadmeFile.FirstCells()));
        Assert.Empty(ReadmeFile.FirstCells().Where(cell => cell.StartsWith("AccsGen", StringComparison.Ordinal)).Except(properties));
    }

    [Fact]
    public void The_options_name_every_variable_that_FromEnvironment_reads()
    {
        var source = File.ReadAllText(Path.Combine(RepositoryLayout.Root, "src", "AccsGen.Runtime", "Options", "AccsClientOptions.Environment.cs"));
        var variables = ReadVariable().Matches(source).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(variables);
        Assert.Empty(variables.Except(ReadmeFile.FirstCells()));
        Assert.Empty(ReadmeFile.FirstCells().Where(cell => Variable().IsMatch(cell)).Except(variables));
    }

    [Fact]
    public void The_errors_name_every_exception_that_the_runtime_throws()
    {
        var exceptions = typeof(AccsException).Assembly.GetExportedTypes()
            .Where(type => typeof(AccsException).IsAssignableFrom(type) && type != typeof(AccsException) && type != typeof(AccsApiException))
            .Select(type => type.Name);

        Assert.Empty(exceptions.Except(ReadmeFile.FirstCells()));
    }

    [GeneratedRegex(@"source\.\w+\(""([A-Z_]+)""")]
    private static partial Regex ReadVariable();

    [GeneratedRegex("^[A-Z]+(_[A-Z]+)+$")]
    private static partial Regex Variable();
}
