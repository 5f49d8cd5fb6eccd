using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;

namespace AccsGen.Simulator.Entities.Prices;

/// <summary>
/// What is wrong with single prices of a list, each for itself: the others are saved all the same (accs-wire.md, section 16). Parameters are values only, their names are lost on
/// the way (section 14).
/// </summary>
internal sealed class PriceFailures
{
    private readonly JsonArray _failures = [];
    private readonly HashSet<int> _rows = [];

    /// <summary>Whether nothing is wrong with a price.</summary>
    public bool IsGood(int row) => !_rows.Contains(row);

    /// <summary>A failure whose message comes with its placeholders.</summary>
    public void AddRaw(int row, string message, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        _rows.Add(row);
        var parameters = new JsonArray();
        foreach (var (_, value) in values)
            parameters.Add((JsonNode?)value);
        _failures.Add(new JsonObject { ["message"] = message, ["parameters"] = parameters });
    }

    /// <summary>A failure whose message comes with its values filled in.</summary>
    public void AddFilled(int row, string message, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var error = new ServiceError(message) { Named = [.. Pairs(values)] };
        AddRaw(row, error.Text, values);
    }

    /// <summary>The failures; an empty list says that everything was saved.</summary>
    public OperationAnswer ToAnswer() => OperationAnswer.Of(_failures.Select(failure => failure));

    private static List<KeyValuePair<string, object>> Pairs(ReadOnlySpan<(string Name, string? Value)> values)
    {
        var pairs = new List<KeyValuePair<string, object>>();
        foreach (var (name, value) in values)
            pairs.Add(new(name, value ?? ""));
        return pairs;
    }
}
