namespace AccsGen;

/// <summary>What came of asking for a token: the token, or why there is none.</summary>
internal sealed record TokenResult(AccessToken? Token, TokenFailure? Failure);
