using System.IO.Compression;

namespace AccsGen.Runtime.Tests.Transport;

/// <summary>Bodies that are packed, as the handler for sockets unpacks them on the way.</summary>
public sealed class CompressionTests
{
    public static TheoryData<string> Encodings => ["gzip", "deflate", "br"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_body_that_cannot_be_unpacked_is_asked_for_again(string encoding)
    {
        var service = new TestService(_ => Packed(encoding, Broken(encoding)), _ => ScriptedHandler.Json("7"));
        using var client = service.Client();

        Assert.Equal(7, await client.Get("/V1/x").ReadInt64Async());
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_body_of_a_post_that_cannot_be_unpacked_is_an_error_as_others_are(string encoding)
    {
        var service = new TestService(_ => Packed(encoding, Broken(encoding)));
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => client.Post("/V1/x").SendAsync());

        Assert.Contains("the answer is malformed", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_small_body_that_unpacks_to_a_huge_one_is_refused_while_it_comes(string encoding)
    {
        using var unpacked = new CountingStream(Unpack(encoding, Pack(encoding, new byte[64 * 1024 * 1024])));
        var service = new TestService(_ => new(HttpStatusCode.OK) { Content = new StreamContent(unpacked) });
        using var client = service.Client(options => options.Json.MaxResponseBytes = 1024 * 1024);

        var fault = await Assert.ThrowsAsync<AccsResponseFormatException>(() => client.Get("/V1/x").ReadJsonAsync());

        Assert.Contains("more than 1048576 bytes", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1024 * 1024 + 1, unpacked.Count);
    }

    private static HttpResponseMessage Packed(string encoding, byte[] body) => new(HttpStatusCode.OK) { Content = new StreamContent(Unpack(encoding, body)) };

    private static byte[] Broken(string encoding)
    {
        var bytes = Pack(encoding, [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * i % 251))]);
        for (var i = 40; i < bytes.Length; i += 7)
            bytes[i] ^= 0x5A;
        return bytes;
    }

    private static byte[] Pack(string encoding, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new BrotliStream(packed, CompressionLevel.Fastest),
        })
        {
            stream.Write(bytes);
        }
        return packed.ToArray();
    }

    private static Stream Unpack(string encoding, byte[] bytes) => encoding switch
    {
        "gzip" => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
        "deflate" => new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress),
        _ => new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress),
    };

    private sealed class CountingStream(Stream stream) : MemoryStream
    {
        public int Count { get; private set; }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            Count += read;
            return read;
        }
    }
}
