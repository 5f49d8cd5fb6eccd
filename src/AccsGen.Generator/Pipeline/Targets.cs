using AccsGen.Options;

namespace AccsGen.Pipeline;

/// <summary>The options of all specs of the project, and where two of them would write the same types.</summary>
internal sealed record Targets(EquatableArray<SpecOptions> Specs, EquatableArray<NamespaceClash> Clashes)
{
    public static Targets Of(IEnumerable<SpecOptions> specs)
    {
        var all = specs.OrderBy(spec => spec.Path, StringComparer.Ordinal).ToList();
        var clashes = all.GroupBy(spec => spec.Namespace, StringComparer.Ordinal)
            .SelectMany(group => group.Skip(1).Select(other => new NamespaceClash(group.First().Path, other.Path, group.Key)));
        return new(all.ToEquatableArray(), clashes.ToEquatableArray());
    }

    /// <summary>The options of the spec at the path; null where they keep it from being generated.</summary>
    public SpecOptions? Find(string path) =>
        Clashes.Any(clash => clash.SecondPath == path) ? null : Specs.FirstOrDefault(spec => spec.Path == path && spec.Errors.IsEmpty);
}

/// <summary>Two specs that would be generated into one namespace; the second isn't.</summary>
internal sealed record NamespaceClash(string FirstPath, string SecondPath, string Namespace);
