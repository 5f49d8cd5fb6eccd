using AccsGen.Naming;
using AccsGen.Spec;

namespace AccsGen.Generator.Tests.Naming;

/// <summary>The documents that names are tested on.</summary>
internal static class Documents
{
    private static readonly Lazy<SpecDocument> s_bundled = new(() => Read(RepositoryLayout.BundledSpec));
    private static readonly Lazy<NameOverrides> s_overrides = new(() => NameOverrides.Parse(File.ReadAllText(OverridesFile)));

    public static string OverridesFile => Path.Combine(RepositoryLayout.Root, "specs", "names.json");

    public static SpecDocument Bundled => s_bundled.Value;

    public static NameOverrides Overrides => s_overrides.Value;

    public static SpecDocument Read(string path) =>
        SpecReader.Read(path, File.ReadAllText(path), CancellationToken.None).Document ?? throw new InvalidOperationException($"{path} can't be read.");

    /// <summary>A document of operations such as <c>GET /pets []</c>, which answers an array; <c>{}</c> is an object, and no mark no answer.</summary>
    public static SpecDocument Of(params string[] operations) => new("Test", "1", operations.Select(Operation).ToEquatableArray(), default);

    public static SpecDocument With(this SpecDocument document, IEnumerable<SpecOperation> operations) =>
        document with { Operations = operations.ToEquatableArray() };

    private static SpecOperation Operation(string text)
    {
        var parts = text.Split(' ');
        SpecType? result = parts.ElementAtOrDefault(2) switch
        {
            "[]" => new(SpecTypeKind.Array, Items: SpecType.Any),
            "text" => new(SpecTypeKind.String),
            "{}" => new(SpecTypeKind.Reference, Reference: "thing"),
            _ => null,
        };
        return new(parts[0], parts[1], null, null, false, default, null, result, null);
    }
}
