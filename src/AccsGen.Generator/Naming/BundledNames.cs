namespace AccsGen.Naming;

/// <summary>The names of specs/names.json, which the generator carries as a resource.</summary>
internal static class BundledNames
{
    private static readonly Lazy<NameOverrides> s_overrides = new(Load);

    public static NameOverrides Overrides => s_overrides.Value;

    private static NameOverrides Load()
    {
        using var stream = typeof(BundledNames).Assembly.GetManifestResourceStream("names.json")!;
        using var reader = new StreamReader(stream);
        return NameOverrides.Parse(reader.ReadToEnd());
    }
}
