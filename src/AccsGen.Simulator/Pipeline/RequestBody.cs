using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>Reads a body to its end.</summary>
internal static class RequestBody
{
    public static ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request) =>
        request.ContentLength is 0 or null && !request.Headers.ContainsKey("Transfer-Encoding") ? default : ReadToEndAsync(request, request.HttpContext.RequestAborted);

    private static async ValueTask<ReadOnlyMemory<byte>> ReadToEndAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream((int)Math.Min(request.ContentLength ?? 4096, 1 << 20));
        await request.Body.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
