namespace AccsGen.Generator.Tests;

/// <summary>Where the files of the repository, and the reference data beside it, are.</summary>
internal static class RepositoryLayout
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string BundledSpec { get; } = Path.Combine(Root, "specs", "accs-v1.json");

    /// <summary>Adobe's published file; not part of the repository, so it may be missing.</summary>
    public static string PublishedSpec { get; } = Shared("specs", "accs-schema.yaml");

    public static bool HasShared => File.Exists(PublishedSpec);

    public static string Shared(params string[] path) => Path.GetFullPath(Path.Combine([Root, "..", "shared", .. path]));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AccsGen.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds AccsGen.sln.");
    }
}
