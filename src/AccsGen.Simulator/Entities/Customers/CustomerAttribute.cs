namespace AccsGen.Simulator.Entities.Customers;

/// <summary>An attribute that every tenant has.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Label">Its name in the Admin.</param>
/// <param name="Input">How it is entered: <c>text</c>, <c>select</c>, <c>date</c>, …</param>
/// <param name="Backend">How it is kept: <c>static</c> for a column of its own.</param>
/// <param name="IsRequired">Whether it must have a value.</param>
/// <param name="SortOrder">Its place in forms; 0 for one that is in none.</param>
internal sealed record CustomerAttribute(string Code, string Label, string Input, string Backend, bool IsRequired, int SortOrder);
