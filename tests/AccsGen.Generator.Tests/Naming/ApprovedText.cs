namespace AccsGen.Generator.Tests.Naming;

/// <summary>Compares a text with the approved file beside the test, and leaves a <c>.received</c> file to look at where they differ.</summary>
internal static class ApprovedText
{
    public static void Check(string name, string text)
    {
        var folder = Path.Combine(RepositoryLayout.Root, "tests", "AccsGen.Generator.Tests", "Naming");
        var approved = Path.Combine(folder, $"{name}.verified.txt");
        var received = Path.Combine(folder, $"{name}.received.txt");
        if (File.Exists(approved) && File.ReadAllText(approved).ReplaceLineEndings("\n") == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        Assert.Fail($"{name} differs from what was approved. Compare {received} with {approved}, and rename it if it is right.");
    }
}
