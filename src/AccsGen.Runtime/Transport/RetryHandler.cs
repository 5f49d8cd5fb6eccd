using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen;

/// <summary>
/// Sends a request again after a 429, when the service says so: <c>Retry-After</c> in seconds or as a date, 5 s when it doesn't say.
/// Bounded by attempts and by time; a wait that doesn't fit into the time left is not begun.
/// </summary>
/// <remarks>
/// Usable on any <see cref="HttpClient"/>; the last answer is returned as it is. Any method is repeated, as a request answered 429 was not carried out.
/// The request's content is sent again, so it must not be a stream that can be read once only.
/// </remarks>
public sealed class RetryHandler : DelegatingHandler
{
    private readonly RetryOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Makes a handler.</summary>
    /// <param name="options">How often and how long.</param>
    /// <param name="timeProvider">The clock; the system's when <see langword="null"/>.</param>
    /// <param name="logger">Where waits are reported.</param>
    public RetryHandler(RetryOptions options, TimeProvider? timeProvider = null, ILogger<RetryHandler>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _time = timeProvider ?? TimeProvider.System;
        _logger = logger ?? NullLogger<RetryHandler>.Instance;
    }

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var context = RequestContext.Of(request);
        var budget = context?.Timeout ?? _options.Budget;
        var started = _time.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            if (context is not null)
                context.Attempts = attempt;
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.TooManyRequests || attempt >= _options.MaxAttempts)
                return response;
            var wait = RetryAfter.Read(response, _time.GetUtcNow()) ?? _options.DefaultRetryAfter;
            if (budget != Timeout.InfiniteTimeSpan && _time.GetElapsedTime(started) + wait >= budget)
            {
                Log.WaitDoesNotFit(_logger, Name(context), wait.TotalSeconds, budget.TotalSeconds);
                return response;
            }
            Log.Throttled(_logger, Name(context), attempt, wait.TotalSeconds);
            response.Dispose();
            await Task.Delay(wait, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string Name(RequestContext? context) => context?.Operation.ToString() ?? "A request";
}
