namespace AccsGen.Simulator.Ims;

/// <summary>A token that IMS gave out, without its text.</summary>
/// <param name="Secret">The secret it was asked for with.</param>
internal sealed record IssuedToken(SimulatorCredential Credential, string Secret, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
