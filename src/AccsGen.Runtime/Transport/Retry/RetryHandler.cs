using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>
/// Sends a request again after failures that pass, as far as its operation allows (<see cref="RetryOptions"/>): a GET after nearly all, a POST only when it can't have been
/// carried out. Waits as long as <c>Retry-After</c> says, in seconds or as a date, else 5 s after a 429, else for a random time that grows.
/// Bounded by attempts, by time and by a quota that all requests share; a wait that doesn't fit into the time left is not begun.
/// </summary>
/// <remarks>
/// Usable on any <see cref="HttpClient"/>, but for its synchronous methods; what a request does is told by its <see cref="AccsOperation"/>, or else by its method. The last answer is returned, and the last exception
/// thrown, as it is; a timeout is a <see cref="TaskCanceledException"/> with a <see cref="TimeoutException"/> inside.
/// The request's content is sent again, so it must not be a stream that can be read once only.
/// </remarks>
public sealed class RetryHandler : DelegatingHandler
{
    private readonly RetryOptions _options;
    private readonly RetryQuota _quota;
    private readonly ThrottleGate? _gate;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Makes a handler.</summary>
    /// <param name="options">What is tried again, how often and how long; later changes to them have no effect.</param>
    /// <param name="timeProvider">The clock; the system's when <see langword="null"/>.</param>
    /// <param name="logger">Where waits are reported.</param>
    /// <param name="throttle">How the requests of this handler hold back together; not at all when <see langword="null"/>.</param>
    public RetryHandler(RetryOptions options, TimeProvider? timeProvider = null, ILogger<RetryHandler>? logger = null, AccsThrottleOptions? throttle = null)
        : this(options, throttle?.CreateGate(timeProvider ?? TimeProvider.System), timeProvider, logger)
    {
    }

    internal RetryHandler(RetryOptions options, ThrottleGate? gate, TimeProvider? timeProvider, ILogger<RetryHandler>? logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options.Copy();
        _gate = gate;
        _quota = new RetryQuota(options.Quota);
        _time = timeProvider ?? TimeProvider.System;
        _logger = logger ?? NullLogger<RetryHandler>.Instance;
    }

    /// <summary>Draws the waits: 0 to less than 1.</summary>
    internal Func<double> Random { get; init; } = System.Random.Shared.NextDouble;

    /// <summary>Not supported, as it would send the request once only, past the other requests that wait.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Has no effect.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{nameof(RetryHandler)} waits, which it does asynchronously only: use {nameof(HttpClient.SendAsync)}.");

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = RequestContext.Of(request);
        var options = context?.Retry ?? _options;
        if (KindOf(request, context) == AccsOperationKind.NonIdempotent)
            request.Content ??= new EmptyContent();
        using var clock = new CallClock(_time, context?.Timeout ?? options.Budget, cancellationToken);
        var cost = 0;
        for (var attempt = 1; ; attempt++)
        {
            var pass = default(ThrottlePass);
            if (_gate is not null)
            {
                pass = await EnterAsync(_gate, request, context, clock, attempt, options).ConfigureAwait(false);
                if (!pass.IsGranted)
                    return Refuse(request, context, pass.Pause);
            }
            TryEnd end;
            try
            {
                end = await TryAsync(request, context, options, clock, attempt, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                _gate?.Leave(pass, isThrottled: false, pause: null);
                throw;
            }
            _gate?.Leave(pass, end.Reason == RetryReason.Throttled, end.Reason is RetryReason.Throttled or RetryReason.Busy ? end.RetryAfter : null);
            if (end is { Reason: RetryReason.None, Response.IsSuccessStatusCode: true })
            {
                _quota.Earn(cost);
                return end.Response;
            }
            if (attempt >= options.MaxAttempts || !ShouldRetry(end, request, context, options, attempt))
                return end.Finish();

            var wait = BackOff.Choose(end.Reason, end.RetryAfter, options.DefaultRetryAfter, BackOff.Wait(attempt, options.FirstDelay, options.MaxDelay, Random()));
            if (!BackOff.Fits(wait, clock.Left))
            {
                Log.WaitDoesNotFit(_logger, Name(context), end.Reason, wait.TotalSeconds, clock.Left.TotalSeconds);
                return end.Finish();
            }
            cost = RetryQuota.CostOf(end.Reason);
            if (!_quota.TryTake(cost))
            {
                Log.QuotaUsedUp(_logger, Name(context), end.Reason);
                return end.Finish();
            }
            AccsTelemetry.RecordRetry(request, RetryReasons.NameOf(end.Reason), wait);
            Log.TriesAgain(_logger, Name(context), end.Reason, attempt, wait.TotalSeconds);
            end.Discard(context);
            if (wait > TimeSpan.Zero)
                await Task.Delay(BackOff.RoundUp(wait), _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<ThrottlePass> EnterAsync(
        ThrottleGate gate, HttpRequestMessage request, RequestContext? context, CallClock clock, int attempt, RetryOptions options)
    {
        var entering = gate.EnterAsync(attempt == 1, clock.Left, clock.Limit(Timeout.InfiniteTimeSpan));
        if (entering.IsCompletedSuccessfully)
            return entering.Result;
        if (request.RequestUri is { IsAbsoluteUri: true } server)
            AccsTelemetry.Observe(gate, server);
        var started = _time.GetTimestamp();
        try
        {
            return await entering.ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (clock.IsTimedOut)
        {
            var budget = context?.Timeout ?? options.Budget;
            context?.TimeOut(budget, RetryReason.NotSent);
            TryEnd.TimedOut(RetryReason.NotSent, budget, fault, fault.CancellationToken).Finish();
            throw;
        }
        finally
        {
            AccsTelemetry.RecordWait(_time.GetElapsedTime(started), request.RequestUri);
        }
    }

    /// <summary>The answer to a request that is not sent, as the service asked for a longer pause than its call has time: what the service would say.</summary>
    private HttpResponseMessage Refuse(HttpRequestMessage request, RequestContext? context, TimeSpan pause)
    {
        Log.NotSent(_logger, Name(context), pause.TotalSeconds);
        if (context is not null)
            context.IsHeldBack = true;
        var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { RequestMessage = request };
        response.Headers.TryAddWithoutValidation("Retry-After", Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture));
        return response;
    }

    /// <summary>Sends the request once, within the time of a try.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TryEnd> TryAsync(
        HttpRequestMessage request, RequestContext? context, RetryOptions options, CallClock clock, int attempt, CancellationToken cancellationToken)
    {
        var limit = options.TimeoutOf(request, context?.Operation);
        context?.StartTry(attempt, clock, limit);
        var token = clock.Limit(context is null ? limit : Timeout.InfiniteTimeSpan);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, token).ConfigureAwait(false);
            if (context is not null)
                await context.ReadBodyAsync(response, token).ConfigureAwait(false);
            return await TryEnd.OfAsync(response, context, _time.GetUtcNow(), KindOf(request, context), token).ConfigureAwait(false);
        }
        catch (Exception fault) when (clock.IsTimedOut && fault is OperationCanceledException or HttpRequestException or IOException)
        {
            response?.Dispose();
            var isOver = clock.Left == TimeSpan.Zero;
            var timeout = isOver ? context?.Timeout ?? options.Budget : limit;
            var reason = context is { WasSent: false } ? RetryReason.NotSent : RetryReason.TimedOut;
            context?.TimeOut(timeout, reason);
            return TryEnd.TimedOut(reason, timeout, fault, token);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && ReasonOf(fault, context) is not RetryReason.None)
        {
            response?.Dispose();
            return TryEnd.Of(ReasonOf(fault, context), ExceptionDispatchInfo.Capture(fault));
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }

    private static bool ShouldRetry(in TryEnd end, HttpRequestMessage request, RequestContext? context, RetryOptions options, int attempt)
    {
        var byDefault = RetryRules.Allows(KindOf(request, context), end.Reason);
        if (options.ShouldRetry is not { } ask)
            return byDefault;
        try
        {
            return ask(new RetryFailure
            {
                Operation = context?.Operation,
                Attempt = attempt,
                Reason = end.Reason,
                StatusCode = end.Response?.StatusCode,
                RetryAfter = end.RetryAfter,
                Exception = end.Fault?.SourceException,
                IsRetriedByDefault = byDefault,
            });
        }
        catch
        {
            // The answer would hold its connection until it is collected.
            end.Response?.Dispose();
            throw;
        }
    }

    private static RetryReason ReasonOf(Exception fault, RequestContext? context) => RetryRules.ReasonOf(fault, context is { GoesToSockets: true });

    private static AccsOperationKind KindOf(HttpRequestMessage request, RequestContext? context) =>
        context?.Kind ?? (request.Options.TryGetValue(AccsOperation.OptionsKey, out var operation) ? operation.Kind : AccsOperation.KindOf(request.Method.Method));

    private static string Name(RequestContext? context) => context?.Operation.ToString() ?? "A request";
}
