using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AccsGen;

/// <summary>
/// Tells credentials apart by everything that shapes the token: endpoint, client id, organisation, scopes (in any order), and the secrets, which it doesn't show.
/// </summary>
internal static class CredentialFingerprint
{
    /// <summary>64 hexadecimal digits; the same in every process.</summary>
    public static string Of(ImsCredential credential)
    {
        var scopes = credential.Scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        var open = Join([credential.TokenEndpoint.AbsoluteUri, credential.ClientId, credential.OrganizationId ?? string.Empty, .. scopes]);
        return Convert.ToHexString(HMACSHA256.HashData(Join(credential.ClientSecrets), open));
    }

    /// <summary>Each part with its length, so that no two lists give the same bytes.</summary>
    private static byte[] Join(IReadOnlyList<string> parts)
    {
        using var bytes = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var text = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
            bytes.Write(length);
            bytes.Write(text);
        }
        return bytes.ToArray();
    }
}
