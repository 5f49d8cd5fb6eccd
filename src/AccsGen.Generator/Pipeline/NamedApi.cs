using AccsGen.Model;

namespace AccsGen.Pipeline;

/// <summary>What is emitted for the spec at a path.</summary>
internal sealed record NamedApi(string Path, ApiBuildResult Result);
