using AccsGen.Spec;

namespace AccsGen.Pipeline;

/// <summary>The problems of the spec at a path.</summary>
internal sealed record SpecProblems(string Path, EquatableArray<SpecProblem> Problems);
