namespace AccsGen.Simulator.Entities.Platform;

/// <summary>A state or province.</summary>
/// <param name="Id">Its number, across all countries; 0 for one of a country whose regions aren't listed.</param>
/// <param name="Code">Its abbreviation.</param>
/// <param name="Name">Its name.</param>
internal sealed record Region(long Id, string Code, string Name);
