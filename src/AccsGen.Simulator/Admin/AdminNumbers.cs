using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Admin;

/// <summary>Numbers in what the admin API is sent.</summary>
internal static class AdminNumbers
{
    /// <summary>Sees to it that a member which is there, and not empty, is a number, so that a slip isn't taken for a member that was left out.</summary>
    /// <exception cref="ArgumentException">It isn't.</exception>
    public static void Check(JsonElement json, string member)
    {
        if (json.Member(member) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value && json.Number(member) is null && json.Text(member) != "")
            throw new ArgumentException($"\"{member}\" must be a number, not {value.GetRawText()}.");
    }
}
