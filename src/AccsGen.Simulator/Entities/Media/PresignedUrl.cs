using System.Security.Cryptography;
using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Entities.Media;

/// <summary>
/// The URL that a file is sent to, in S3's form: the permission is in its query, with a signature. It holds characters that must stay escaped, so that a client that tidies the URL up is found out.
/// </summary>
/// <param name="Path">The path.</param>
/// <param name="Query">The query, without its question mark.</param>
internal sealed record PresignedUrl(string Path, string Query)
{
    /// <param name="tenant">The tenant's id.</param>
    /// <param name="key">The key of the upload.</param>
    /// <param name="time">The time of the request.</param>
    /// <param name="lifetime">How long the URL is good.</param>
    /// <param name="random">Where tokens come from.</param>
    public static PresignedUrl For(string tenant, string key, DateTimeOffset time, TimeSpan lifetime, SeededRandom random)
    {
        var path = $"/{UploadEndpoint.FirstSegment}/accs-media-temporary/{tenant}/{key}";
        var stamp = time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var token = Convert.ToBase64String(Encoding.ASCII.GetBytes($"{random.Key()}~~{random.Key()}??"));
        var signed = string.Join('&', new (string Name, string Value)[]
        {
            ("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD"),
            ("X-Amz-Security-Token", token),
            ("X-Amz-Algorithm", "AWS4-HMAC-SHA256"),
            ("X-Amz-Credential", $"SIMULATEDACCESSKEY00/{stamp[..8]}/us-east-1/s3/aws4_request"),
            ("X-Amz-Date", stamp),
            ("X-Amz-SignedHeaders", "host"),
            ("X-Amz-Expires", ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            ("x-id", "PutObject"),
        }.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        return new PresignedUrl(path, $"{signed}&X-Amz-Signature={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path + signed)))}");
    }
}
