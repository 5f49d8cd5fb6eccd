namespace AccsGen.Runtime.Tests.Stress;

/// <summary>One request as it arrived.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path without the query.</param>
/// <param name="Token">The number of the token that came with it; 0 without.</param>
internal sealed record ReceivedRequest(string Method, string Path, int Token);
