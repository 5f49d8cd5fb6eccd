using AccsGen.Simulator.Pipeline;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Faults;

/// <summary>What stands between a request and its answer: the rate limit, the faults, and the way the answer is sent.</summary>
internal sealed class FaultDesk
{
    private readonly SeededRandom _random;
    private readonly SeededRandom _queued;
    private readonly TimeProvider _clock;
    private readonly FaultySender _sender;
    private volatile TokenBucket? _bucket;

    public FaultDesk(AccsSimulatorOptions options, SeededRandom random)
    {
        _random = random.For("faults");
        _queued = random.For("queued faults");
        _clock = options.Clock;
        _sender = new FaultySender(options.Clock, _random);
        Faults = new SimulatorFaults(options.Clock);
        Limit = options.RateLimit;
    }

    public SimulatorFaults Faults { get; }

    public SimulatorRateLimit? Limit
    {
        get => _bucket?.Limit;
        set => _bucket = value is null ? null : new TokenBucket(value, _clock);
    }

    /// <summary>Counts a request against the limit.</summary>
    /// <returns>When to come back, when it is above the limit.</returns>
    public TimeSpan? Take() => _bucket?.Take() is { } wait && wait > TimeSpan.Zero ? wait : null;

    /// <summary>The fault that strikes a request, if one does. A lock conflict strikes where the operation is carried out, which for an asynchronous request is later.</summary>
    public SimulatorFault? Strike(string operation, RequestMode mode = RequestMode.Sync) => Faults.Strike(operation, _random, kind => mode == RequestMode.Sync || kind != FaultKind.LockConflict);

    /// <summary>Whether a queued item meets a lock conflict.</summary>
    public bool StrikeQueued(string operation) => Faults.Strike(operation, _queued, kind => kind == FaultKind.LockConflict) is not null;

    public Task RefuseAsync(HttpContext context, TimeSpan wait) => FaultAnswers.WriteTooManyAsync(context, wait, Limit?.RetryAfter ?? default, _clock);

    /// <summary>Answers, or resets, in place of carrying the request out.</summary>
    public Task FailAsync(HttpContext context, SimulatorFault fault) =>
        fault.Kind == FaultKind.Answer ? FaultAnswers.WriteAsync(context, fault, _random, _clock) : FaultySender.ResetAsync(context);

    public Task DelayAsync(SimulatorFault fault, CancellationToken cancellationToken) => Task.Delay(fault.Delay, _clock, cancellationToken);

    public Task SendAsync(HttpContext context, OperationOutcome outcome, SimulatorFault? fault) => _sender.SendAsync(context, outcome, fault);
}
