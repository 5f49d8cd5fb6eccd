using System.IO.Compression;
using AccsGen.Generator.Tests;

namespace AccsGen.Package.Tests;

/// <summary>The packages of this repository in a folder feed, packed once, with a version that no cache can know.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("accsgen-").FullName;

    public string Version { get; } = $"0.1.0-test{Guid.NewGuid():N}";

    private string Packages => Path.Combine(Folder, "feed");

    public async Task InitializeAsync()
    {
        foreach (var project in new[] { "AccsGen.Runtime", "AccsGen", "AccsGen.Simulator" })
        {
            await Dotnet.RunAsync(
                RepositoryLayout.Root, null, "pack", Path.Combine("src", project), "-c", "Release", "-o", Packages, $"-p:Version={Version}",
                $"--artifacts-path", Path.Combine(Folder, "artifacts"), "-nodeReuse:false", "-v", "q");
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    public ZipArchive Open(string packageId) => ZipFile.OpenRead(Path.Combine(Packages, $"{packageId}.{Version}.nupkg"));

    public bool HasSymbols(string packageId) => File.Exists(Path.Combine(Packages, $"{packageId}.{Version}.snupkg"));

    /// <summary>A folder for a user's project: the feed, a package cache of its own, warnings as errors.</summary>
    public UserProject NewProject(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        // Packages of others may come from the machine's cache; ours only from the feed, into a cache that starts empty.
        var machineCache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="accsgen" value="{Packages}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{machineCache}" /></fallbackPackageFolders>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "cache")}" /></config>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <AnalysisMode>All</AnalysisMode>
                <!-- Rules on the style of the few lines a test writes itself. -->
                <NoWarn>$(NoWarn);CA1515;CA1303;CA1852;CA2007;CA1812;CA1050;CA1024;CA1822;CA1062;CA1819</NoWarn>
              </PropertyGroup>
            </Project>
            """);
        return new UserProject(folder, Version);
    }
}

[CollectionDefinition(nameof(PackedFeed))]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>;
