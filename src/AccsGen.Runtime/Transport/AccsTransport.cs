using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>
/// Sends the calls of a client: one pool of connections, one access token, one clock. Safe for any number of concurrent calls; make one and keep it.
/// </summary>
public sealed class AccsTransport : IDisposable, IAsyncDisposable
{
    /// <summary>Connections are replaced after this time, so that changes of DNS are seen.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly ImsTokenManager _tokens;
    private readonly StoreScope _store;
    private readonly string _userAgent;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly int _maxResponseBytes;
    private int _disposed;

    private AccsTransport(AccsClientOptions options)
    {
        var loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        _time = options.TimeProvider;
        _logger = loggers.CreateLogger<AccsTransport>();
        _store = options.Store;
        _userAgent = options.UserAgent is { Length: > 0 } product ? $"{product} {AccsClientOptions.DefaultUserAgent}" : AccsClientOptions.DefaultUserAgent;
        Timeout = options.Timeout;
        JsonContext = JsonReadContext.Of(options.Json);
        _maxResponseBytes = options.Json.MaxResponseBytes;
        BaseUrl = options.Endpoint!.AbsoluteUri.TrimEnd('/');
        _tokens = new ImsTokenManager(options.Credential!, options.InnerHandler, _time, loggers.CreateLogger<ImsTokenManager>());
        _http = new HttpClient(BuildPipeline(options, loggers), disposeHandler: options.InnerHandler is null)
        {
            // The call's own budget is the timeout: it covers waiting and repeating, and is told apart from the caller's cancellation.
            Timeout = System.Threading.Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
    }

    /// <summary>The tenant's URL without a slash at its end.</summary>
    internal string BaseUrl { get; }

    internal TimeSpan Timeout { get; }

    /// <summary>How answers are read.</summary>
    internal JsonReadContext JsonContext { get; }

    /// <summary>Checks the options and makes a transport. Nothing is sent before the first call.</summary>
    /// <param name="options">The options; later changes to them have no effect.</param>
    /// <returns>The transport, to be disposed by its client.</returns>
    /// <exception cref="AccsConfigurationException">Something is wrong with the options; the message names all of it.</exception>
    public static AccsTransport Create(AccsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return new AccsTransport(options);
    }

    /// <summary>Closes the connections. Calls under way fail.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        _http.Dispose();
        _tokens.Dispose();
    }

    /// <summary>Closes the connections. Calls under way fail.</summary>
    /// <returns>Completed when done.</returns>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The handler that a client connects through when the options have none.</summary>
    internal static SocketsHttpHandler CreateHandler() => new()
    {
        PooledConnectionLifetime = s_connectionLifetime,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        EnableMultipleHttp2Connections = true,
        AutomaticDecompression = DecompressionMethods.All,
        // A redirect would carry the API key to wherever it points; the service has none.
        AllowAutoRedirect = false,
        UseCookies = false,
    };

    internal void AddHeaders(HttpRequestMessage request, StoreScope? store)
    {
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", _userAgent);
        request.Headers.TryAddWithoutValidation("Store", (store ?? _store).HeaderValue);
    }

    /// <summary>Sends a request within its time and gives the body of its 2xx answer.</summary>
    /// <exception cref="AccsException">Whatever else happened, but for the caller's cancellation.</exception>
    internal async Task<ResponseBuffer> SendAsync(HttpRequestMessage request, RequestContext context, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        var started = _time.GetTimestamp();
        using var timeout = new CancellationTokenSource(context.Timeout, _time);
        using var linked = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token) : null;
        var token = linked?.Token ?? timeout.Token;
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            Log.Answered(_logger, context.Operation.ToString(), (int)response.StatusCode, Elapsed(started).TotalMilliseconds, context.Attempts);
            if (!response.IsSuccessStatusCode)
                throw await ApiErrors.ReadAsync(response, context, _time.GetUtcNow(), token).ConfigureAwait(false);
            return await ReadAnswerAsync(response.Content, context.Operation, token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", fault, cancellationToken);
        }
        catch (OperationCanceledException fault) when (timeout.IsCancellationRequested)
        {
            throw Fail(AccsConnectionException.TimedOut(context, fault), context, started);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            throw Fail(AccsConnectionException.Broken(context, fault), context, started);
        }
    }

    private async Task<ResponseBuffer> ReadAnswerAsync(HttpContent content, AccsOperation operation, CancellationToken cancellationToken)
    {
        // One byte more than is allowed tells that there is more.
        var body = await ResponseBuffer.ReadAsync(content, _maxResponseBytes + 1, cancellationToken).ConfigureAwait(false);
        if (body.Length <= _maxResponseBytes)
            return body;
        using (body)
            throw AccsResponseFormatException.TooLarge(operation, _maxResponseBytes, body.Span);
    }

    private AccsConnectionException Fail(AccsConnectionException fault, RequestContext context, long started)
    {
        Log.Failed(_logger, context.Operation.ToString(), Elapsed(started).TotalMilliseconds, fault.InnerException is TimeoutException ? "timeout" : "connection");
        return fault;
    }

    private TimeSpan Elapsed(long started) => _time.GetElapsedTime(started);

    private RetryHandler BuildPipeline(AccsClientOptions options, ILoggerFactory loggers) => new(options.Retry, _time, loggers.CreateLogger<RetryHandler>())
    {
        InnerHandler = new AccessTokenHandler(_tokens, loggers.CreateLogger<AccessTokenHandler>())
        {
            InnerHandler = options.InnerHandler ?? CreateHandler(),
        },
    };
}
