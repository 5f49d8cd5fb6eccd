namespace AccsGen.Simulator.Ims;

/// <summary>A token that IMS gave out, without its text.</summary>
internal sealed record IssuedToken(string ClientId, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
