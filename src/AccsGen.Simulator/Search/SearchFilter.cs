namespace AccsGen.Simulator.Search;

/// <param name="ConditionType">As it was sent; <c>eq</c> where it wasn't.</param>
internal sealed record SearchFilter(string Field, string Value, string ConditionType);
