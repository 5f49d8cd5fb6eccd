using System.Reflection;
using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Admin;

/// <summary>The simulator at a glance, and what can be set while it runs: the ways of its JSON, its rate limit, its tokens.</summary>
internal sealed class AdminSettings(AccsSimulator simulator)
{
    private static readonly PropertyInfo[] s_habits = [.. typeof(SimulatorJsonHabits).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.PropertyType == typeof(JsonHabit))];

    private static readonly string[] s_limitMembers = ["requestsPerSecond", "burst"];

    public AdminAnswer Status() => AdminAnswer.Json(new JsonObject
    {
        ["endpoint"] = simulator.Endpoint.AbsoluteUri,
        ["tokenEndpoint"] = simulator.TokenEndpoint.AbsoluteUri,
        ["clientId"] = simulator.ClientId,
        ["time"] = ServiceDate.Format(simulator.Clock.GetUtcNow()),
        ["requests"] = simulator.Requests.Total,
        ["tokenRequests"] = simulator.Ims.Requests,
        ["tokensIssued"] = simulator.Ims.Issued,
        ["rateLimit"] = simulator.RateLimit?.RequestsPerSecond,
        ["operations"] = new JsonArray([.. simulator.Requests.Counts.Select(count => new JsonObject { ["operation"] = count.Operation, ["requests"] = count.Requests, ["refused"] = count.Refused })]),
        ["json"] = new JsonObject(s_habits.Select(habit => KeyValuePair.Create(habit.Name, (JsonNode?)habit.GetValue(simulator.Json)!.ToString()))),
        ["faultKinds"] = new JsonArray([.. Enum.GetNames<FaultKind>().Select(name => JsonValue.Create(name))]),
    });

    /// <summary><c>{"profile":"worst"}</c>, <c>plain</c> or <c>usual</c>, or single habits by their names.</summary>
    /// <exception cref="ArgumentException">A name or a value isn't known.</exception>
    public AdminAnswer SetJson(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            var text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : null;
            if (member.Name == "profile")
                SetProfile(text);
            else if (s_habits.FirstOrDefault(habit => habit.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)) is not { } habit)
                throw new ArgumentException($"There is no habit {member.Name}; there are {string.Join(", ", s_habits.Select(known => known.Name))}.");
            else if (!Enum.TryParse<JsonHabit>(text, ignoreCase: true, out var value) || !Enum.IsDefined(value))
                throw new ArgumentException($"{habit.Name} is Off, On or Sometimes, not {member.Value.GetRawText()}.");
            else
                habit.SetValue(simulator.Json, value);
        }
        return AdminAnswer.Done;
    }

    /// <summary><c>{"requestsPerSecond":10,"burst":5}</c>; <c>{}</c> takes the limit away.</summary>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    public AdminAnswer SetRateLimit(JsonElement json)
    {
        var unknown = json.EnumerateObject().Select(member => member.Name).Except(s_limitMembers).ToList();
        if (unknown.Count > 0)
            throw new ArgumentException($"A rate limit has no {string.Join(", ", unknown)}; it has {string.Join(", ", s_limitMembers)}.");
        foreach (var member in s_limitMembers)
            AdminNumbers.Check(json, member);
        simulator.RateLimit = json.Number("requestsPerSecond") is { } rate ? new SimulatorRateLimit((double)rate, (int?)json.Integer("burst")) : null;
        return AdminAnswer.Done;
    }

    /// <summary><c>{"advance":3600}</c> moves the clock forward, in seconds.</summary>
    /// <exception cref="ArgumentException">It isn't forward, or no number.</exception>
    public AdminAnswer Advance(JsonElement json)
    {
        if (json.Number("advance") is not { } seconds || seconds is < 0 or > 1_000_000_000)
            throw new ArgumentException("\"advance\" must be a number of seconds, 0 to 1,000,000,000.");
        simulator.Clock.Advance(TimeSpan.FromSeconds((double)seconds));
        return AdminAnswer.Json(new JsonObject { ["time"] = ServiceDate.Format(simulator.Clock.GetUtcNow()) });
    }

    public AdminAnswer RevokeTokens()
    {
        simulator.RevokeTokens();
        return AdminAnswer.Done;
    }

    private void SetProfile(string? profile)
    {
        switch (profile)
        {
            case "worst":
                simulator.Json.BeWorst();
                break;
            case "plain":
                simulator.Json.BePlain();
                break;
            case "usual":
                simulator.Json.BeUsual();
                break;
            default:
                throw new ArgumentException($"The profile is worst, plain or usual, not '{profile}'.");
        }
    }
}
