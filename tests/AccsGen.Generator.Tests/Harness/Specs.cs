namespace AccsGen.Generator.Tests.Harness;

/// <summary>The specs that several tests run on.</summary>
internal static class Specs
{
    public static SpecFile Everything() => SpecFile.Marked("everything.yaml", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "everything.yaml")));

    public static SpecFile Published(string name) => SpecFile.Marked(name, File.ReadAllText(RepositoryLayout.Shared("specs", name)));
}
