namespace AccsGen.Simulator.Search;

/// <param name="ConditionType">As it was sent; <c>eq</c> where it wasn't.</param>
/// <param name="HasValue">Whether a value was sent, be it an empty one.</param>
internal sealed record SearchFilter(string Field, string Value, string ConditionType, bool HasValue = true);
