namespace AccsGen;

/// <summary>IMS refused a secret and accepted another one of the same credential: a rotation is under way, and the refused one can leave the configuration.</summary>
/// <param name="ClientId">The client id of the credential.</param>
/// <param name="Number">Which secret is used now: 1 or 2.</param>
/// <param name="Refused">Which secret was used before and is refused now: 1 or 2.</param>
public sealed record ImsSecretChange(string ClientId, int Number, int Refused);
