using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.State;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Entities.Media;

/// <summary>
/// Where files are sent: S3's part of an upload (accs-wire.md, section 13). It takes a plain PUT to a URL that was given out, as it was given out and in time, and no credentials beside: those of
/// the tenant are refused, for whoever sends them to another host gives them away.
/// </summary>
internal sealed class UploadEndpoint(AccsSimulatorOptions options, SimulatorState state)
{
    /// <summary>What all its paths begin with.</summary>
    public const string FirstSegment = "s3";

    /// <summary>Headers that belong to the tenant alone.</summary>
    private static readonly string[] s_foreign = ["Authorization", "x-api-key", "x-gw-ims-org-id", "Store"];

    public static bool IsAt(RequestTarget target) => target.Segments is [FirstSegment, ..];

    public async Task AnswerAsync(HttpContext context, RequestTarget target)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var fault = Check(context.Request, target, out var key) ?? Take(key, body);
        if (fault is not null)
        {
            await fault.WriteAsync(context).ConfigureAwait(false);
            return;
        }
        context.Response.Headers.ETag = $"\"{Convert.ToHexStringLower(Digest(body))}\"";
        context.Response.ContentLength = 0;
    }

    private S3Error? Check(HttpRequest request, RequestTarget target, out string key)
    {
        key = "";
        if (!HttpMethods.IsPut(request.Method))
            return new S3Error(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
        if (s_foreign.FirstOrDefault(request.Headers.ContainsKey) is { } header)
            return new S3Error(403, "AccessDenied", $"The permission is in the URL. The header {header} must not be sent.");
        var upload = state.Read(MediaUploads.Collection, uploads => uploads.Rows.FirstOrDefault(upload => upload.Value.Text("path") == target.RawPath))?.Value;
        if (upload is not { } found)
            return new S3Error(403, "AccessDenied", "Access Denied");
        if (found.Text("query") != target.RawQuery)
            return new S3Error(403, "SignatureDoesNotMatch", "The signature doesn't belong to this URL. The URL must be sent as it was given, nothing escaped anew.");
        if (options.Clock.GetUtcNow().ToUnixTimeMilliseconds() >= found.Integer("expires_at"))
            return new S3Error(403, "AccessDenied", "Request has expired");
        if (request.ContentLength is null)
            return new S3Error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
        key = found.Text("key")!;
        return null;
    }

    private S3Error? Take(string key, ReadOnlyMemory<byte> body) => state.Change(MediaUploads.Collection, uploads =>
    {
        if (uploads.Edit(key) is not { } upload || upload.Text("state") == MediaUploads.Finished)
            return new S3Error(403, "AccessDenied", "Access Denied");
        upload["state"] = MediaUploads.Uploaded;
        upload["size"] = body.Length;
        upload["content"] = Convert.ToBase64String(body.Span);
        uploads.Put(upload);
        return null;
    });

    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "S3's entity tag is this digest; it protects nothing.")]
    private static byte[] Digest(ReadOnlyMemory<byte> body) => MD5.HashData(body.Span);
}
