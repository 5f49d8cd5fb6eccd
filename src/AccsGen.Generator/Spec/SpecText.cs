namespace AccsGen.Spec;

/// <summary>The text of a spec file; null where it could not be read.</summary>
internal sealed record SpecText(string Path, string? Content);
