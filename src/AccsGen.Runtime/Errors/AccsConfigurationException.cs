namespace AccsGen;

/// <summary>Options or environment variables are missing or malformed. The message names all of them, and no secret.</summary>
public sealed class AccsConfigurationException : AccsException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="faults">What is wrong, one sentence each.</param>
    public AccsConfigurationException(IReadOnlyList<string> faults)
        : base(Describe(faults)) => Faults = faults;

    /// <summary>What is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Faults { get; }

    private static string Describe(IReadOnlyList<string> faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        return faults.Count == 1
            ? $"The configuration is not complete: {faults[0]}"
            : $"The configuration is not complete:{string.Concat(faults.Select(fault => $"\n- {fault}"))}";
    }
}
