namespace AccsGen;

/// <summary>What came of a renewal: the token, or why there is none.</summary>
/// <param name="Token">The token.</param>
/// <param name="Failure">Why there is none.</param>
/// <param name="IsShared">Whether another process obtained the token.</param>
internal sealed record TokenResult(AccessToken? Token, TokenFailure? Failure, bool IsShared = false)
{
    public static TokenResult Of(TokenFailure failure) => new(null, failure);

    /// <summary>One word for metrics.</summary>
    public string Outcome => this switch
    {
        { IsShared: true } => "shared",
        { Token: not null } => "obtained",
        { Failure.IsTransient: true } => "failed",
        _ => "refused",
    };
}
