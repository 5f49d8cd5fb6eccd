using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>
/// Sends the calls of a client: one pool of connections, one access token, one clock. Safe for any number of concurrent calls; make one and keep it.
/// </summary>
public sealed partial class AccsTransport : IDisposable, IAsyncDisposable
{
    /// <summary>Connections are replaced after this time, so that changes of DNS are seen.</summary>
    private static readonly TimeSpan s_connectionLifetime = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http;
    private readonly HttpClient _storage;
    private readonly HttpMessageHandler _handler;
    private readonly bool _ownsHandler;
    private readonly Uri _endpoint;
    private readonly ImsTokenManager _tokens;
    private readonly StoreScope _store;
    private readonly string _userAgent;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly BodyLog? _bodies;
    private readonly int _maxResponseBytes;
    private int _disposed;

    private AccsTransport(AccsClientOptions options)
    {
        var loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        _time = options.TimeProvider;
        _logger = loggers.CreateLogger<AccsTransport>();
        _bodies = BodyLog.Of(options.Logging, _logger);
        _store = options.Store;
        _userAgent = options.UserAgent is { Length: > 0 } product ? $"{product} {AccsClientOptions.DefaultUserAgent}" : AccsClientOptions.DefaultUserAgent;
        Timeout = options.Timeout;
        JsonContext = JsonReadContext.Of(options.Json);
        _maxResponseBytes = options.Json.MaxResponseBytes;
        BaseUrl = options.Endpoint!.AbsoluteUri.TrimEnd('/');
        _endpoint = options.Endpoint;
        _handler = options.InnerHandler ?? CreateHandler();
        _ownsHandler = options.InnerHandler is null;
        _tokens = new ImsTokenManager(options);
        var throttle = options.Throttle.CreateGate(_time);
        if (throttle is not null)
            AccsTelemetry.Observe(throttle, options.Endpoint);
        // Each call's own time is the timeout: it covers waiting and repeating, and is told apart from the caller's cancellation.
        _http = new HttpClient(BuildPipeline(options, throttle, loggers), _ownsHandler) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        // Another host, without token and without the tenant's throttling.
        var storage = new RetryHandler(options.Retry, null, _time, loggers.CreateLogger<RetryHandler>()) { InnerHandler = new TryClockHandler { InnerHandler = _handler } };
        _storage = new HttpClient(storage, disposeHandler: false) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
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
        _storage.Dispose();
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

    internal RequestContext CreateContext(AccsOperation operation, AccsRequestOptions? options) => new(operation, options?.Timeout ?? Timeout)
    {
        GoesToSockets = _handler is SocketsHttpHandler,
        Kind = options?.Kind ?? operation.Kind,
        Retry = options?.Retry,
        // One byte more than is allowed tells that there is more.
        MaxBodyBytes = _maxResponseBytes + 1,
    };

    /// <summary>Sends a request within its time and gives the body of its 2xx answer.</summary>
    /// <exception cref="AccsException">Whatever else happened, but for the caller's cancellation.</exception>
    internal ValueTask<ResponseBuffer> SendAsync(HttpRequestMessage request, RequestContext context, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        _bodies?.Sending(context.Operation, request.Content);
        return SendAsync(_http, request, context, cancellationToken);
    }

    /// <summary>Begins to observe a call, if anybody wants to know of it.</summary>
    internal CallObservation? Observe(RequestContext context) => CallObservation.Start(context, _endpoint, _time);

    /// <summary>A call failed: told to whoever observes it, and logged where sending it didn't.</summary>
    internal void Report(Exception fault, RequestContext context, CallObservation? observation)
    {
        observation?.Fail(fault);
        if (fault is AccsResponseFormatException)
            Log.Failed(_logger, context.Operation, context.Elapsed.TotalMilliseconds, context.Attempts, "unreadable answer");
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ResponseBuffer> SendAsync(HttpClient http, HttpRequestMessage request, RequestContext context, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            context.Elapsed = _time.GetElapsedTime(started);
            context.Keep(response);
            Answered(context, (int)response.StatusCode);
            if (!response.IsSuccessStatusCode)
                throw ApiErrors.Of(response, request, context, _time.GetUtcNow());
            if (context.Body!.Length > _maxResponseBytes)
                throw AccsResponseFormatException.TooLarge(context.Operation, _maxResponseBytes, context.Body.Span);
            return context.TakeBody()!;
        }
        catch (Exception fault) when (cancellationToken.IsCancellationRequested && fault is OperationCanceledException or HttpRequestException or IOException or ObjectDisposedException)
        {
            // Some handlers fail with what cancelling broke.
            throw new OperationCanceledException("The call was cancelled.", SecretMask.OfCall(request).Clean(fault), cancellationToken);
        }
        catch (Exception fault) when (_disposed != 0 && fault is OperationCanceledException or HttpRequestException or IOException or ObjectDisposedException)
        {
            context.Elapsed = _time.GetElapsedTime(started);
            throw Fail(AccsConnectionException.Disposed(context, SecretMask.OfCall(request).Clean(fault)), context, "disposed");
        }
        catch (OperationCanceledException fault) when (fault.InnerException is TimeoutException)
        {
            context.Elapsed = _time.GetElapsedTime(started);
            throw Fail(AccsConnectionException.TimedOut(context, SecretMask.OfCall(request).Clean(fault)), context, "timeout");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException)
        {
            context.Elapsed = _time.GetElapsedTime(started);
            throw Fail(AccsConnectionException.Broken(context, SecretMask.OfCall(request).Clean(fault)), context, "connection");
        }
        catch (AccsException fault) when (fault.Operation is null)
        {
            context.Elapsed = _time.GetElapsedTime(started);
            fault.Concern(context);
            throw;
        }
    }

    private void Answered(RequestContext context, int status)
    {
        // One that was held back has its own line.
        if (context.IsHeldBack)
            return;
        Log.Answered(_logger, context.Operation, status, context.Elapsed.TotalMilliseconds, context.Attempts);
        if (status is 429 or >= 500)
            Log.Failed(_logger, context.Operation, context.Elapsed.TotalMilliseconds, context.Attempts, status.ToString(CultureInfo.InvariantCulture));
        if (context.NeedsToken)
            _bodies?.Answered(context.Operation, status, context.Body);
    }

    private AccsConnectionException Fail(AccsConnectionException fault, RequestContext context, string reason)
    {
        Log.Failed(_logger, context.Operation, context.Elapsed.TotalMilliseconds, context.Attempts, reason);
        return fault;
    }

    private RetryHandler BuildPipeline(AccsClientOptions options, ThrottleGate? throttle, ILoggerFactory loggers) =>
        new(options.Retry, throttle, _time, loggers.CreateLogger<RetryHandler>())
        {
            InnerHandler = new AccessTokenHandler(_tokens, loggers.CreateLogger<AccessTokenHandler>())
            {
                InnerHandler = new TryClockHandler { InnerHandler = _handler },
            },
        };
}
