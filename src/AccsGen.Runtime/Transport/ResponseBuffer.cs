using System.Buffers;
using System.Runtime.CompilerServices;

namespace AccsGen;

/// <summary>The body of an answer in a pooled buffer, until disposed.</summary>
internal sealed class ResponseBuffer : IDisposable
{
    private const int FirstSize = 16 * 1024;

    private byte[] _bytes;
    private int _length;

    private ResponseBuffer(int size) => _bytes = ArrayPool<byte>.Shared.Rent(size);

    /// <summary>How many bytes were read.</summary>
    public int Length => _length;

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            var bytes = _bytes.AsSpan(0, _length);
            return bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
    }

    /// <summary>Reads a body to its end, or to a limit.</summary>
    /// <param name="content">The body.</param>
    /// <param name="limit">Bytes beyond are left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ResponseBuffer> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        // The length is the server's word: it sizes the first buffer, within reason, and nothing else.
        var expected = content.Headers.ContentLength is { } length and >= 0 ? (int)Math.Min(length + 1, 1 << 20) : FirstSize;
        var buffer = new ResponseBuffer(Math.Min(expected, limit));
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                while (buffer._length < limit)
                {
                    buffer.Grow();
                    var room = Math.Min(buffer._bytes.Length, limit) - buffer._length;
                    var read = await stream.ReadAsync(buffer._bytes.AsMemory(buffer._length, room), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                        break;
                    buffer._length += read;
                }
            }
            return buffer;
        }
        catch (Exception fault)
        {
            buffer.Dispose();
            // What the streams that unpack throw, the one or the other, when bytes are not what their encoding says.
            if (fault is InvalidDataException or InvalidOperationException)
                throw new HttpRequestException(HttpRequestError.InvalidResponse, "The body of the answer can't be unpacked.", fault);
            throw;
        }
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>The size after this one. The largest body that options allow needs a byte more than a power of two, whose double no array can have.</summary>
    internal static int Larger(int size) => (int)Math.Min(Math.Max(size * 2L, FirstSize), Array.MaxLength);

    private void Grow()
    {
        if (_length < _bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Larger(_bytes.Length));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
