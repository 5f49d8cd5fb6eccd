using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>What tells the entities of a collection apart: one member, or several together.</summary>
internal sealed class CollectionKey
{
    /// <summary>Stands between the parts; no part has it.</summary>
    private const char Separator = '\n';

    private readonly string[] _members;

    /// <param name="members">The members, by their names in the spec.</param>
    public CollectionKey(params string[] members) => _members = members;

    public IReadOnlyList<string> Members => _members;

    /// <summary>Whether the collection gives the keys out itself, as numbers in their order.</summary>
    public bool IsNumber { get; init; }

    /// <summary>How keys are compared. The service's database doesn't tell upper from lower case.</summary>
    public StringComparer Comparer { get; } = StringComparer.OrdinalIgnoreCase;

    public static CollectionKey Number(string member) => new(member) { IsNumber = true };

    /// <summary>The key of values in the order of the members.</summary>
    public static string Of(params ReadOnlySpan<string> values) => string.Join(Separator, values);

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The key of an entity; null when it has none yet.</summary>
    public string? Of(JsonObject value)
    {
        var parts = _members.Select(member => TextOf(value[member])).ToList();
        return parts.Contains(null) ? null : string.Join(Separator, parts);
    }

    private static string? TextOf(JsonNode? part) => part?.GetValueKind() switch
    {
        JsonValueKind.String => (string?)part,
        JsonValueKind.Number => part.ToJsonString(),
        _ => null,
    };
}
