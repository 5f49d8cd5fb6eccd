namespace AccsGen.Simulator.Search;

internal sealed record SearchSortOrder(string Field, bool Descending);
