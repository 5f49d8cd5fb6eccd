using AccsGen.Simulator.Faults;

namespace AccsGen.Simulator;

/// <summary>
/// Something that goes wrong, for which requests and how often. Added to <see cref="SimulatorFaults"/>, it strikes the requests that match until its count is used up or its time is over. Which of
/// them, where there is a probability, follows from <see cref="AccsSimulatorOptions.RandomSeed"/>.
/// </summary>
/// <example>
/// <code>
/// simulator.Faults.Add(SimulatorFault.TooManyRequests(TimeSpan.FromSeconds(2)) with { Operation = "GET /V1/products*", Count = 3 });
/// </code>
/// </example>
public sealed record SimulatorFault
{
    private readonly double _probability = 1;
    private readonly int? _count;
    private readonly int _status = 500;
    private readonly TimeSpan _delay;

    /// <summary>Makes a fault.</summary>
    /// <param name="kind">What goes wrong.</param>
    public SimulatorFault(FaultKind kind)
    {
        if (!Enum.IsDefined(kind))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "One of the names of FaultKind.");
        Kind = kind;
    }

    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; }

    /// <summary>
    /// Which requests it strikes: operations by their keys in the spec, where <c>*</c> stands for any text (<c>GET /V1/products*</c>, <c>POST *</c>), or <c>IMS</c> for those for a token.
    /// <see langword="null"/>, the default, for every request to the tenant.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>How many requests it strikes; any number when <see langword="null"/>, the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? Count
    {
        get => _count;
        init => _count = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "1 or more.");
    }

    /// <summary>How many matching requests go by before it strikes for the first time. Default 0.</summary>
    public int Skip { get; init; }

    /// <summary>The share of the matching requests that it strikes, above 0 and up to 1. Default 1: each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside of that range.</exception>
    public double Probability
    {
        get => _probability;
        init => _probability = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Above 0 and up to 1.");
    }

    /// <summary>How long after it was added it begins, by the simulator's clock. Default at once.</summary>
    public TimeSpan After { get; init; }

    /// <summary>How long it lasts from then on; for ever when <see langword="null"/>, the default.</summary>
    public TimeSpan? For { get; init; }

    /// <summary>The status of the answer, 400 to 599. Default 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside of that range.</exception>
    public int Status
    {
        get => _status;
        init => _status = value is >= 400 and <= 599 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "400 to 599.");
    }

    /// <summary>The body of the answer. Default as usual for the status.</summary>
    public FaultBody Body { get; init; }

    /// <summary>How the answer says when to come back; nothing is said when <see cref="Wait"/> is <see langword="null"/>.</summary>
    public RetryAfterForm RetryAfter { get; init; }

    /// <summary>When to come back, from the answer on.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>How late the answer, or each piece of it, comes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than an hour.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        init => _delay = value >= TimeSpan.Zero && value <= TimeSpan.FromHours(1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Zero to an hour.");
    }

    /// <summary>429, with a time to come back.</summary>
    /// <param name="wait">When to come back; nothing is said of it when <see langword="null"/>.</param>
    /// <param name="form">How that is said.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault TooManyRequests(TimeSpan? wait = null, RetryAfterForm form = RetryAfterForm.Seconds) => new(FaultKind.Answer) { Status = 429, Wait = wait, RetryAfter = form };

    /// <summary>An answer with an error status in place of the operation.</summary>
    /// <param name="status">The status, 400 to 599.</param>
    /// <param name="body">The body.</param>
    /// <returns>The fault.</returns>
    public static SimulatorFault Answer(int status, FaultBody body = FaultBody.Usual) => new(FaultKind.Answer) { Status = status, Body = body };

    /// <summary>IMS is down: 503 for each request for a token.</summary>
    /// <returns>The fault.</returns>
    public static SimulatorFault ImsDown() => new(FaultKind.Answer) { Operation = SimulatorFaults.Ims, Status = 503 };

    /// <summary>Whether an operation is among those it strikes.</summary>
    /// <param name="operation">The operation's key, or <c>IMS</c>.</param>
    internal bool Matches(string operation) => Operation is null ? operation != SimulatorFaults.Ims : OperationPattern.Matches(Operation, operation);

    /// <summary>One line for people: <c>Answer 429 for GET /V1/products*, 3 times</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(Kind.ToString());
        if (Kind is FaultKind.Answer or FaultKind.AnswerAfter)
            text.Append(CultureInfo.InvariantCulture, $" {Status}");
        if (Delay > TimeSpan.Zero)
            text.Append(CultureInfo.InvariantCulture, $" {Delay.TotalSeconds} s");
        if (Wait is { } wait)
            text.Append(CultureInfo.InvariantCulture, $", Retry-After {wait.TotalSeconds} s");
        text.Append(" for ").Append(Operation ?? "every operation");
        if (Count is { } count)
            text.Append(CultureInfo.InvariantCulture, $", {count} times");
        if (Probability < 1)
            text.Append(CultureInfo.InvariantCulture, $", one of {1 / Probability:0.##}");
        return text.ToString();
    }
}
