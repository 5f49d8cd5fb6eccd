using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace AccsGen.Simulator.Ims;

/// <summary>The tokens that are good, and until when. A token has the form of a JWT, like IMS's own, but means nothing outside this simulator.</summary>
internal sealed class TokenRegistry(AccsSimulatorOptions options)
{
    /// <summary>Expired tokens are swept out when this many are held.</summary>
    private const int SweepThreshold = 1024;

    private readonly ConcurrentDictionary<string, IssuedToken> _tokens = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock = options.Clock;
    private long _lifetime = options.TokenLifetime.Ticks;
    private int _issued;

    public int Issued => Volatile.Read(ref _issued);

    public TimeSpan Lifetime
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _lifetime));
        set => Interlocked.Exchange(ref _lifetime, value.Ticks);
    }

    public string Issue(SimulatorCredential credential, string secret, IReadOnlyList<string> scopes)
    {
        if (_tokens.Count >= SweepThreshold)
            Sweep();
        var now = _clock.GetUtcNow();
        var lifetime = Lifetime;
        var text = Compose(credential.ClientId, scopes, now, lifetime);
        _tokens[text] = new IssuedToken(credential, secret, scopes, now + lifetime);
        Interlocked.Increment(ref _issued);
        return text;
    }

    /// <summary>The token, when it was issued here, isn't revoked and hasn't expired.</summary>
    public IssuedToken? Find(string text) => _tokens.TryGetValue(text, out var token) && _clock.GetUtcNow() < token.ExpiresAt ? token : null;

    public void Revoke(string text) => _tokens.TryRemove(text, out _);

    /// <summary>Ends the tokens of a secret that was retired, if they end with it.</summary>
    public void RevokeOf(string secret)
    {
        if (!options.TokensEndWithTheirSecret)
            return;
        foreach (var (text, token) in _tokens)
        {
            if (token.Secret == secret)
                _tokens.TryRemove(text, out _);
        }
    }

    public void RevokeAll() => _tokens.Clear();

    private void Sweep()
    {
        var now = _clock.GetUtcNow();
        foreach (var (text, token) in _tokens)
        {
            if (token.ExpiresAt <= now)
                _tokens.TryRemove(text, out _);
        }
    }

    /// <summary>The payload's times are milliseconds, as text (accs-wire.md, section 2).</summary>
    private static string Compose(string clientId, IReadOnlyList<string> scopes, DateTimeOffset now, TimeSpan lifetime)
    {
        var payload = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(payload))
        {
            writer.WriteStartObject();
            writer.WriteString("id", Guid.NewGuid().ToString());
            writer.WriteString("type", "access_token");
            writer.WriteString("client_id", clientId);
            writer.WriteString("created_at", now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
            writer.WriteString("expires_in", ((long)lifetime.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
            writer.WriteString("scope", string.Join(',', scopes));
            writer.WriteEndObject();
        }
        return $"{Base64Url("""{"alg":"none","typ":"JWT"}"""u8)}.{Base64Url(payload.WrittenSpan)}.{Base64Url(RandomNumberGenerator.GetBytes(24))}";
    }

    private static string Base64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
