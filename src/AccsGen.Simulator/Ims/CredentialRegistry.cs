using System.Security.Cryptography;

namespace AccsGen.Simulator.Ims;

/// <summary>The credentials that IMS knows, and the secrets each has at the moment.</summary>
internal sealed class CredentialRegistry(IReadOnlyList<SimulatorCredential> credentials)
{
    private const int MostSecrets = 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<string>> _secrets = credentials.ToDictionary(credential => credential.ClientId, credential => credential.ClientSecrets.ToList(), StringComparer.Ordinal);

    public SimulatorCredential? Find(string clientId) => credentials.FirstOrDefault(credential => credential.ClientId == clientId);

    public bool Accepts(string clientId, string secret)
    {
        lock (_lock)
            return _secrets.TryGetValue(clientId, out var secrets) && secrets.Any(known => SameText(known, secret));
    }

    public void AddSecret(string? clientId, string secret)
    {
        lock (_lock)
        {
            var secrets = SecretsOf(clientId);
            if (secrets.Count == MostSecrets)
                throw new ArgumentException("The credential has two secrets already, which is the most that IMS allows; retire one first.", nameof(secret));
            secrets.Add(secret);
        }
    }

    public void RetireSecret(string? clientId, string secret)
    {
        lock (_lock)
        {
            if (!SecretsOf(clientId).Remove(secret))
                throw new ArgumentException("The credential doesn't have this secret.", nameof(secret));
        }
    }

    private List<string> SecretsOf(string? clientId) =>
        _secrets.GetValueOrDefault(clientId ?? credentials[0].ClientId) ?? throw new ArgumentException($"IMS knows no credential '{clientId}'.", nameof(clientId));

    private static bool SameText(string expected, string given) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
