using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AccsGen.Runtime.Tests.Stress;

/// <summary>Reads HTTP/1.1 requests of known length, one after another, from one connection.</summary>
internal sealed class RequestReader(NetworkStream stream)
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    /// <summary>The next request, its body passed over; null when the client has closed.</summary>
    public async ValueTask<ReceivedRequest?> ReadAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await FillAsync(cancellationToken))
                return null;
        }
        var head = Encoding.ASCII.GetString(_buffer, 0, end).Split("\r\n");
        var length = end + 4 + int.Parse(Header(head, "Content-Length:") ?? "0", CultureInfo.InvariantCulture);
        while (_filled < length)
        {
            if (!await FillAsync(cancellationToken))
                return null;
        }
        _buffer.AsSpan(length, _filled - length).CopyTo(_buffer);
        _filled -= length;
        var line = head[0].Split(' ');
        var token = Header(head, "Authorization:")?.Replace("Bearer t", "", StringComparison.Ordinal);
        return new ReceivedRequest(line[0], line[1].Split('?')[0], token is null ? 0 : int.Parse(token, CultureInfo.InvariantCulture));
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        var read = await stream.ReadAsync(_buffer.AsMemory(_filled), cancellationToken);
        _filled += read;
        return read > 0;
    }

    private static string? Header(string[] head, string name) =>
        head.FirstOrDefault(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..].Trim();
}
