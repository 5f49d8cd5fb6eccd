namespace AccsGen.Integration.Tests.Repository;

/// <summary>What holds for the repository as a whole.</summary>
public sealed class ConventionTests
{
    /// <summary>Put together here, so that this file doesn't hold what it looks for.</summary>
    private static readonly string[] s_machinePaths = [.. new[] { "work", "root", "home" }.Select(folder => $"/{folder}/"), string.Concat(@"C:\", "Users")];

    private static readonly string[] s_registryHosts = [.. new[] { "nuget", "npmjs", "pypi", "crates" }.SelectMany(name => new[] { $"{name}.org", $"{name}.io" }), string.Concat("pkgs.dev.", "azure.com")];

    [CheckoutFact]
    public void No_file_holds_a_path_of_somebodys_machine()
    {
        Assert.Empty(Holding(s_machinePaths));
    }

    [CheckoutFact]
    public void No_file_names_a_package_registry()
    {
        Assert.Empty(Holding(s_registryHosts));
    }

    [CheckoutFact]
    public void The_top_level_holds_what_is_expected_there()
    {
        string[] expected =
        [
            ".ci", ".editorconfig", ".gitattributes", ".gitignore", "AccsGen.sln", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props",
            "LICENSE", "README.md", "docs", "global.json", "specs", "src", "tests",
        ];

        Assert.Equal(expected.Order(StringComparer.Ordinal), TrackedFiles.Paths.Select(path => path.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [CheckoutFact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(RepositoryLayout.Root, "AccsGen.sln")).Replace('\\', '/');
        var projects = TrackedFiles.Paths.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [CheckoutFact]
    public void Package_versions_stand_in_one_place()
    {
        var references =
            from file in TrackedFiles.Texts()
            where file.Path.EndsWith(".csproj", StringComparison.Ordinal)
            from line in file.Text.Split('\n')
            where line.Contains("<PackageReference", StringComparison.Ordinal)
            select line;

        Assert.All(references, reference => Assert.DoesNotContain("Version=", reference, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Holding(string[] forbidden) =>
        from file in TrackedFiles.Texts()
        from text in forbidden
        where file.Text.Contains(text, StringComparison.OrdinalIgnoreCase)
        select $"{file.Path}: {text}";
}
