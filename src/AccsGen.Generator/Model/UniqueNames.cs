namespace AccsGen.Model;

/// <summary>Hands out names that differ from each other, also where case doesn't count (file systems).</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public UniqueNames(IEnumerable<string> reserved) => _taken.UnionWith(reserved);

    /// <summary>The first of the candidates that is free, else the last one with a number.</summary>
    public string Take(params string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(candidate))
                return candidate;
        }
        var last = candidates[candidates.Length - 1];
        for (var number = 2; ; number++)
        {
            if (_taken.Add($"{last}{number}"))
                return $"{last}{number}";
        }
    }
}
