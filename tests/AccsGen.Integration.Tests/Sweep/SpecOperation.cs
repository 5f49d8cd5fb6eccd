namespace AccsGen.Integration.Tests.Sweep;

/// <summary>One operation as the spec has it.</summary>
/// <param name="Parameters">Those of the path and the query.</param>
/// <param name="Body">The members of the wrapper; null where the operation takes no body.</param>
internal sealed record SpecOperation(string Method, string Path, IReadOnlyList<SpecParameter> Parameters, IReadOnlyList<SpecParameter>? Body)
{
    /// <summary>The schema of what a success answers; null where the spec declares none.</summary>
    public JsonElement? Answer { get; init; }

    public string Key => $"{Method} {Path}";
}
