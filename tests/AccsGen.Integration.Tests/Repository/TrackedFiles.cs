using System.Diagnostics;

namespace AccsGen.Integration.Tests.Repository;

/// <summary>The files that git tracks in this checkout.</summary>
internal static class TrackedFiles
{
    /// <summary>Relative to the root, with slashes; empty where this is no checkout, or git isn't installed.</summary>
    public static IReadOnlyList<string> Paths { get; } = Read();

    /// <summary>Those of text, with what is in them.</summary>
    public static IEnumerable<(string Path, string Text)> Texts() =>
        from path in Paths
        let file = Path.Combine(RepositoryLayout.Root, path)
        where File.Exists(file)
        let text = File.ReadAllText(file)
        where !text.Contains('\0', StringComparison.Ordinal)
        select (path, text);

    private static IReadOnlyList<string> Read()
    {
        if (!Path.Exists(Path.Combine(RepositoryLayout.Root, ".git")))
            return [];
        var start = new ProcessStartInfo("git", ["ls-files", "-z"]) { WorkingDirectory = RepositoryLayout.Root, RedirectStandardOutput = true, UseShellExecute = false };
        try
        {
            using var git = Process.Start(start)!;
            var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 ? paths : [];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [];
        }
    }
}
