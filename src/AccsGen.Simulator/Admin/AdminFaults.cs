using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Admin;

/// <summary>Faults by JSON: <c>{"kind":"Answer","status":503,"operation":"GET /V1/products*","count":3}</c>. Times are in seconds.</summary>
internal sealed class AdminFaults(AccsSimulator simulator)
{
    private static readonly HashSet<string> s_members = ["kind", "operation", "count", "skip", "probability", "after", "for", "status", "body", "retryAfter", "wait", "delay"];

    private static readonly string[] s_numbers = ["count", "skip", "probability", "after", "for", "status", "wait", "delay"];

    private readonly Dictionary<string, (SimulatorFault Fault, IDisposable Handle)> _added = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _last;

    public AdminAnswer List()
    {
        lock (_lock)
        {
            return AdminAnswer.Json(new JsonArray([.. simulator.Faults.Active.Select(active => new JsonObject
            {
                // Those that the program itself added have none.
                ["id"] = _added.FirstOrDefault(added => ReferenceEquals(added.Value.Fault, active.Key)).Key,
                ["text"] = active.Key.ToString(),
                ["struck"] = active.Value,
            })]));
        }
    }

    /// <exception cref="ArgumentException">It is no fault.</exception>
    public AdminAnswer Add(JsonElement json)
    {
        var fault = Read(json);
        lock (_lock)
        {
            var id = (++_last).ToString(CultureInfo.InvariantCulture);
            _added[id] = (fault, simulator.Faults.Add(fault));
            return AdminAnswer.Json(new JsonObject { ["id"] = id, ["text"] = fault.ToString() });
        }
    }

    /// <exception cref="KeyNotFoundException">There is no such fault.</exception>
    public AdminAnswer Remove(string id)
    {
        lock (_lock)
        {
            if (!_added.Remove(id, out var added))
                throw new KeyNotFoundException($"There is no fault {id} that was added here.");
            added.Handle.Dispose();
            return AdminAnswer.Done;
        }
    }

    public AdminAnswer Clear()
    {
        lock (_lock)
        {
            _added.Clear();
            simulator.Faults.Clear();
            return AdminAnswer.Done;
        }
    }

    private static SimulatorFault Read(JsonElement json)
    {
        var unknown = json.EnumerateObject().Select(member => member.Name).Except(s_members).ToList();
        if (unknown.Count > 0)
            throw new ArgumentException($"A fault has no {string.Join(", ", unknown)}; it has {string.Join(", ", s_members)}.");
        foreach (var member in s_numbers)
            AdminNumbers.Check(json, member);
        return new SimulatorFault(Choice(json, "kind", FaultKind.Answer))
        {
            Operation = json.Text("operation") is { Length: > 0 } operation ? operation : null,
            Count = (int?)json.Integer("count"),
            Skip = (int)(json.Integer("skip") ?? 0),
            Probability = (double)(json.Number("probability") ?? 1),
            After = Seconds(json, "after") ?? TimeSpan.Zero,
            For = Seconds(json, "for"),
            Status = (int)(json.Integer("status") ?? 500),
            Body = Choice(json, "body", FaultBody.Usual),
            RetryAfter = Choice(json, "retryAfter", RetryAfterForm.Seconds),
            Wait = Seconds(json, "wait"),
            Delay = Seconds(json, "delay") ?? TimeSpan.Zero,
        };
    }

    private static TimeSpan? Seconds(JsonElement json, string member) => json.Number(member) is { } seconds ? TimeSpan.FromSeconds((double)Math.Clamp(seconds, -1, 1_000_000)) : null;

    private static T Choice<T>(JsonElement json, string member, T usual)
        where T : struct, Enum => json.Text(member) is not { Length: > 0 } text
            ? usual
            : Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
                ? value
                : throw new ArgumentException($"'{text}' is no {member}; it is one of {string.Join(", ", Enum.GetNames<T>())}.");
}
