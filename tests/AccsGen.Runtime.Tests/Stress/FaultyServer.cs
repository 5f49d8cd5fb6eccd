using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AccsGen.Runtime.Tests.Stress;

/// <summary>
/// A tenant and an IMS on one loopback port, on bare sockets so that they can break in every way. Counts what was carried out, by the last segment of the path.
/// </summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<string, int> _carriedOut = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<string, Fault> _faultOf;
    private readonly Task _accepting;
    private int _tokens;
    private int _endedTokens;
    private int _requests;
    private volatile bool _imsIsDown;

    /// <summary>Starts to listen.</summary>
    /// <param name="faultOf">What happens to a request with this method.</param>
    public FaultyServer(Func<string, Fault> faultOf)
    {
        _faultOf = faultOf;
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>How many tokens IMS gave out.</summary>
    public int Tokens => Volatile.Read(ref _tokens);

    /// <summary>How many tokens ended before their time.</summary>
    public int EndedTokens => Volatile.Read(ref _endedTokens);

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>While set, connections to IMS are reset.</summary>
    public bool ImsIsDown
    {
        get => _imsIsDown;
        set => _imsIsDown = value;
    }

    /// <summary>How often each call was carried out.</summary>
    public IReadOnlyDictionary<string, int> CarriedOut => _carriedOut;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            await using var stream = new NetworkStream(socket, ownsSocket: true);
            var reader = new RequestReader(stream);
            while (await reader.ReadAsync(_stop.Token) is { } request)
            {
                if (!await AnswerAsync(socket, stream, request))
                    return;
            }
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client went, or the server stops.
        }
    }

    /// <summary>Whether the connection goes on.</summary>
    private async Task<bool> AnswerAsync(Socket socket, NetworkStream stream, ReceivedRequest request)
    {
        if (request.Path.StartsWith("/ims/", StringComparison.Ordinal))
            return await AnswerImsAsync(socket, stream);

        Interlocked.Increment(ref _requests);
        if (request.Token <= EndedTokens)
            return await SendAsync(stream, "401 Unauthorized", """{"message":"Oauth token is not valid"}""");
        switch (_faultOf(request.Method))
        {
            case Fault.ResetBefore:
                return Reset(socket);
            case Fault.ResetDuring:
                CarryOut(request);
                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"id\":"u8.ToArray(), _stop.Token);
                return Reset(socket);
            case Fault.ResetAfter:
                CarryOut(request);
                return Reset(socket);
            case Fault.HalfOpen:
                CarryOut(request);
                await WaitForGoneAsync(stream);
                return false;
            case Fault.Drip:
                CarryOut(request);
                await DripAsync(stream);
                return false;
            case Fault.TooMany:
                return await SendAsync(stream, "429 Too Many Requests", """{"message":"Too many requests"}""", "Retry-After: 0.01\r\n");
            case Fault.Unavailable:
                return await SendAsync(stream, "503 Service Unavailable", "", "Retry-After: 0\r\n");
            case Fault.BadGateway:
                CarryOut(request);
                return await SendAsync(stream, "502 Bad Gateway", "<html><title>502 Bad Gateway</title></html>");
            case Fault.ServerError:
                CarryOut(request);
                return await SendAsync(stream, "500 Internal Server Error", """{"message":"Internal Error. Details are available in Magento log file. Report ID: webapi-6abc0123def45"}""");
            case Fault.TokenEnded:
                // Only the newest token ends, as an older one has ended already.
                Interlocked.CompareExchange(ref _endedTokens, request.Token, request.Token - 1);
                return await SendAsync(stream, "401 Unauthorized", """{"message":"Oauth token is not valid"}""");
            default:
                CarryOut(request);
                return await SendAsync(stream, "200 OK", """{"id":1,"sku":"24-MB01","price":34.50}""");
        }
    }

    private async Task<bool> AnswerImsAsync(Socket socket, NetworkStream stream)
    {
        if (ImsIsDown)
            return Reset(socket);
        var token = Interlocked.Increment(ref _tokens);
        return await SendAsync(stream, "200 OK", $$"""{"access_token":"t{{token}}","token_type":"bearer","expires_in":86399}""");
    }

    private void CarryOut(ReceivedRequest request) => _carriedOut.AddOrUpdate(request.Path[(request.Path.LastIndexOf('/') + 1)..], 1, (_, times) => times + 1);

    private static bool Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
        return false;
    }

    private async Task<bool> SendAsync(NetworkStream stream, string status, string body, string headers = "")
    {
        var answer = $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}";
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _stop.Token);
        return true;
    }

    private async Task WaitForGoneAsync(NetworkStream stream)
    {
        var nothing = new byte[1];
        while (await stream.ReadAsync(nothing, _stop.Token) > 0)
        {
        }
    }

    private async Task DripAsync(NetworkStream stream)
    {
        foreach (var part in "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{\"id\":1}".Chunk(8))
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(part), _stop.Token);
            await Task.Delay(50, _stop.Token);
        }
        await WaitForGoneAsync(stream);
    }
}
