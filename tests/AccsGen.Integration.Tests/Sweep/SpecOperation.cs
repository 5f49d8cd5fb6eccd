namespace AccsGen.Integration.Tests.Sweep;

/// <summary>One operation as the spec has it.</summary>
/// <param name="Parameters">Those of the path and the query.</param>
/// <param name="Body">The members of the wrapper; null where the operation takes no body.</param>
internal sealed record SpecOperation(string Method, string Path, IReadOnlyList<SpecParameter> Parameters, IReadOnlyList<SpecParameter>? Body)
{
    public string Key => $"{Method} {Path}";
}
