using AccsGen.Simulator.Search;

namespace AccsGen.Simulator.Faults;

/// <summary>Keys of operations with <c>*</c> for any text.</summary>
internal static class OperationPattern
{
    public static bool Matches(string pattern, string operation)
    {
        var escaped = pattern.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return new LikePattern(escaped.Replace('*', '%')).Matches(operation);
    }
}
