namespace AccsGen.Integration.Tests.Sweep;

/// <summary>A value that an operation takes.</summary>
/// <param name="Place"><c>path</c>, <c>query</c> or <c>body</c>.</param>
internal sealed record SpecParameter(string Name, string Place, JsonElement Schema, bool Required)
{
    /// <summary><c>address[street]</c> as address, street; a name without brackets is one part.</summary>
    public IReadOnlyList<string> Parts => Name.Replace("]", "", StringComparison.Ordinal).Split('[');

    /// <summary>Whether a C# name says the same: case and underscores don't count there.</summary>
    public static bool SameName(string wireName, string name) => Bare(wireName).Equals(Bare(name), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
