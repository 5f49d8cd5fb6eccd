namespace AccsGen.Package.Tests;

/// <summary>Projects that a user writes, in a folder of their own.</summary>
public sealed class UserProject(string folder, string version)
{
    public string Folder => folder;

    /// <summary>Writes a file below the folder.</summary>
    public UserProject Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.Replace("$(AccsGenVersion)", version, StringComparison.Ordinal));
        return this;
    }

    public Task BuildAsync(string project) =>
        Dotnet.RunAsync(folder, s_environment, "build", project, "-nodeReuse:false", "-v", "q");

    public Task<string> RunAsync(string project, IReadOnlyDictionary<string, string>? environment = null) =>
        Dotnet.RunAsync(folder, environment is null ? s_environment : s_environment.Concat(environment).ToDictionary(), "run", "--no-build", "--project", project);

    /// <summary>Builds, and gives back what failed.</summary>
    public async Task<string> BuildFailingAsync(string project)
    {
        var (exitCode, output) = await Dotnet.TryRunAsync(folder, s_environment, "build", project, "-nodeReuse:false", "-v", "q");
        Assert.NotEqual(0, exitCode);
        return output;
    }

    // Would take the cache away from nuget.config.
    private static readonly Dictionary<string, string> s_environment = new() { ["NUGET_PACKAGES"] = "" };
}
