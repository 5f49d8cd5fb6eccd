using System.Net.Sockets;
using System.Text;

namespace AccsGen.Runtime.Tests.Calls;

/// <summary>Uploads to an address that is a permission by itself.</summary>
public sealed class UploadTests
{
    private const string Url = "https://bucket.s3.test/key";

    [Theory]
    [InlineData("https://bucket.s3.test/x\r\nX-Other: 1")]
    [InlineData("https://bucket.s3.test/x\nX-Other: 1")]
    [InlineData("https://bucket.s3.test/x HTTP/1.1")]
    [InlineData("https://bucket.s3.test/x?a=\0")]
    [InlineData("https://bucket.s3.test/ü")]
    [InlineData("http://bucket.s3.test/x")]
    [InlineData("ftp://bucket.s3.test/x")]
    [InlineData("/x")]
    [InlineData("")]
    public async Task An_address_that_would_break_out_of_its_line_or_is_not_secure_is_refused(string address)
    {
        var service = new TestService();
        using var client = service.Client();

        var fault = await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(address, new MemoryStream([1])));

        Assert.DoesNotContain("bucket", fault.Message, StringComparison.Ordinal);
        Assert.Empty(service.Api.Requests);
    }

    [Theory]
    [InlineData("image/png\r\nX-Other: 1")]
    [InlineData("picture")]
    public async Task What_is_no_media_type_is_refused(string contentType)
    {
        using var client = new TestService().Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.UploadAsync(Url, new MemoryStream([1]), contentType));
    }

    [Fact]
    public async Task Nothing_but_what_the_storage_needs_goes_over_the_wire_and_the_address_to_the_letter()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var request = ReadRequestAsync(listener, expectedBody: "bytes");
        using var client = new TestClient(AccsTransport.Create(new AccsClientOptions($"http://127.0.0.1:{port}/tenant", new ImsCredential("id", "secret"))));

        await client.UploadAsync($"http://127.0.0.1:{port}/a%2Fb%7e/../c?X-Amz-Signature=%2f+~", new MemoryStream("bytes"u8.ToArray()), "image/png");

        Assert.Equal(
            [
                "PUT /a%2Fb%7e/../c?X-Amz-Signature=%2f+~ HTTP/1.1", $"Host: 127.0.0.1:{port}", "Accept-Encoding: gzip, deflate, br", "Content-Type: image/png", "Content-Length: 5", "", "bytes",
            ],
            (await request).Split("\r\n"));
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_sent_with_its_length_and_again()
    {
        var lengths = new List<long?>();
        HttpResponseMessage Answer(HttpRequestMessage request, HttpStatusCode status)
        {
            lengths.Add(request.Content!.Headers.ContentLength);
            return new(status);
        }
        var service = new TestService(request => Answer(request, HttpStatusCode.ServiceUnavailable), request => Answer(request, HttpStatusCode.OK));
        using var client = service.Client();

        await client.UploadAsync(Url, new OneWayStream("bytes"u8.ToArray()));

        Assert.Equal(["bytes", "bytes"], service.Api.Requests.Select(request => request.Body!));
        Assert.Equal([5, 5], lengths);
    }

    [Fact]
    public async Task However_small_it_has_the_time_of_an_upload()
    {
        var hanging = new HangingAnswer();
        var service = new TestService(new ScriptedHandler(hanging.AnswerAsync));
        using var client = service.Client();

        var upload = client.UploadAsync(Url, new MemoryStream([1]));
        await hanging.Sent;
        service.Time.Advance(TimeSpan.FromSeconds(89));
        Assert.False(upload.IsCompleted);
        service.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.True((await Assert.ThrowsAsync<AccsConnectionException>(() => upload)).IsTimeout);
    }

    [Fact]
    public async Task A_second_sending_waits_until_the_first_has_left_the_stream()
    {
        var paused = new PausedStream("the whole file"u8.ToArray());
        using var content = new UploadContent(paused);
        using var first = new MemoryStream();
        using var second = new MemoryStream();

        // As when the storage answers before it has taken all.
        var sending = content.CopyToAsync(first);
        var again = content.CopyToAsync(second);
        paused.Go.SetResult();
        await sending;
        await again;

        Assert.Equal("the whole file", Encoding.ASCII.GetString(second.ToArray()));
    }

    private static async Task<string> ReadRequestAsync(TcpListener listener, string expectedBody)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var request = new StringBuilder();
        var buffer = new byte[4096];
        while (!request.ToString().EndsWith($"\r\n\r\n{expectedBody}", StringComparison.Ordinal))
            request.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        return request.ToString();
    }

    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override long Length => throw new NotSupportedException();
    }

    /// <summary>Stops after the first half, once.</summary>
    private sealed class PausedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public TaskCompletionSource Go { get; } = new();

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            while (Position < Length)
            {
                destination.WriteByte((byte)ReadByte());
                if (Position == Length / 2)
                    await Go.Task;
            }
        }
    }
}
