using AccsGen.Simulator.Ims;

namespace AccsGen.Simulator;

/// <summary>The stand-in for IMS: its counts, the secrets it accepts, and the tokens it gave out. Safe to use from any thread.</summary>
public sealed class SimulatorIms
{
    private readonly CredentialRegistry _credentials;
    private readonly TokenRegistry _tokens;
    private int _requests;

    internal SimulatorIms(CredentialRegistry credentials, TokenRegistry tokens)
    {
        _credentials = credentials;
        _tokens = tokens;
    }

    /// <summary>How many requests came to the token endpoint, refused ones included.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>How many tokens were given out.</summary>
    public int Issued => _tokens.Issued;

    /// <summary>How long the tokens from now on are good. Begins with <see cref="AccsSimulatorOptions.TokenLifetime"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than a second.</exception>
    public TimeSpan Lifetime
    {
        get => _tokens.Lifetime;
        set => _tokens.Lifetime = value >= TimeSpan.FromSeconds(1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A second or more.");
    }

    /// <summary>Makes every token that was given out worthless; the next request with one of them is answered with 401.</summary>
    public void RevokeTokens() => _tokens.RevokeAll();

    /// <summary>Adds a secret to a credential, as the first step of a rotation.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="clientId">Whose it is; the first credential's when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There is no such credential, or it has two secrets already, or the secret is empty.</exception>
    public void AddSecret(string secret, string? clientId = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        _credentials.AddSecret(clientId, secret);
    }

    /// <summary>
    /// Takes a secret away: IMS refuses it from now on. Tokens that were given out for it stay good, unless <see cref="AccsSimulatorOptions.TokensEndWithTheirSecret"/> is set; what IMS does isn't published.
    /// </summary>
    /// <param name="secret">The secret.</param>
    /// <param name="clientId">Whose it is; the first credential's when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">There is no such credential, or it doesn't have this secret.</exception>
    public void RetireSecret(string secret, string? clientId = null)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _credentials.RetireSecret(clientId, secret);
        _tokens.RevokeOf(secret);
    }

    internal void Count() => Interlocked.Increment(ref _requests);
}
