using AccsGen.Spec;

namespace AccsGen.Pipeline;

/// <summary>What was read from the spec at a path.</summary>
internal sealed record NamedDocument(string Path, SpecReadResult Result);
