namespace AccsGen.Simulator.Tests;

/// <summary>Where the reference data beside the repository is; it isn't part of it, so it may be missing.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string BundledSpec { get; } = Path.Combine(Root, "specs", "accs-v1.json");

    public static string SpecSnapshot { get; } = Path.Combine(Root, "src", "AccsGen.Simulator", "Document", "accs-v1.snapshot");

    public static string DemoSnapshot { get; } = Path.Combine(Root, "src", "AccsGen.Simulator", "Entities", "demo.snapshot");

    public static string PublishedSpec { get; } = Shared("specs", "accs-schema.yaml");

    public static string Samples { get; } = Shared("corpus", "samples.json");

    public static string Errors { get; } = Shared("corpus", "errors.json");

    public static bool HasShared => File.Exists(PublishedSpec) && File.Exists(Samples) && File.Exists(Errors);

    private static string Shared(params ReadOnlySpan<string> path) => Path.GetFullPath(Path.Combine([Root, "..", "shared", .. path]));

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
