namespace AccsGen.Simulator.Bulk;

/// <summary>A path parameter for which an element of a bulk has no value.</summary>
/// <param name="Name">Its name in the path.</param>
/// <param name="IsInBody">Whether the service takes the value from the body's entity rather than from an argument.</param>
internal readonly record struct MissingParameter(string Name, bool IsInBody);
