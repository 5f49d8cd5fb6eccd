using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace AccsGen.Testing;

/// <summary>
/// Compares a text with the approved one beside the test: <c>Name.verified.ext</c>. On a mismatch the text is left there as <c>Name.received.ext</c>
/// and the test fails with a diff. With <c>ACCSGEN_ACCEPT=1</c> in the environment the text is approved instead.
/// </summary>
internal static class Snapshot
{
    private const int Context = 3;

    /// <summary>Compares a text with the approved one.</summary>
    /// <param name="received">The text; line ends don't count.</param>
    /// <param name="name">The file's name without its last two parts; may hold folders.</param>
    /// <param name="extension">The file's last part.</param>
    /// <param name="testFile">The test's source file; the compiler fills it in.</param>
    public static void Match(string received, string name, string extension = "txt", [CallerFilePath] string testFile = "")
    {
        var folder = Path.GetDirectoryName(OnDisk(testFile))!;
        var verifiedFile = Path.Combine(folder, $"{name}.verified.{extension}");
        var receivedFile = Path.Combine(folder, $"{name}.received.{extension}");
        var text = received.ReplaceLineEndings("\n");
        var approved = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (text == approved)
        {
            File.Delete(receivedFile);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(verifiedFile)!);
        if (Environment.GetEnvironmentVariable("ACCSGEN_ACCEPT") == "1")
        {
            File.WriteAllText(verifiedFile, text);
            File.Delete(receivedFile);
            return;
        }
        File.WriteAllText(receivedFile, text);
        throw new XunitException(approved is null
            ? $"There is no approved text yet. Look at {receivedFile}, and accept it with ACCSGEN_ACCEPT=1."
            : $"The text differs from {verifiedFile}; accept it with ACCSGEN_ACCEPT=1 if it should.\n{Diff(approved, text)}");
    }

    /// <summary>The lines that differ, with some around them.</summary>
    internal static string Diff(string approved, string received)
    {
        var lines = InlineDiffBuilder.Diff(approved, received, ignoreWhiteSpace: false).Lines;
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type == ChangeType.Unchanged)
                continue;
            for (var j = Math.Max(0, i - Context); j <= Math.Min(lines.Count - 1, i + Context); j++)
                shown[j] = true;
        }
        var text = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (shown[i])
                text.Append(lines[i].Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " }).Append(lines[i].Text).Append('\n');
            else if (i > 0 && shown[i - 1])
                text.Append("  ...\n");
        }
        return text.ToString();
    }

    /// <summary>In deterministic builds the compiler writes <c>/_/</c> for the repository's root.</summary>
    private static string OnDisk(string testFile)
    {
        if (!testFile.StartsWith("/_/", StringComparison.Ordinal))
            return testFile;
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "AccsGen.sln")))
            root = root.Parent;
        return Path.Combine(root?.FullName ?? throw new InvalidOperationException("The tests do not run inside of the repository."), testFile[3..]);
    }
}
