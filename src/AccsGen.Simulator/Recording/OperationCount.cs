namespace AccsGen.Simulator;

/// <summary>How often an operation was asked for.</summary>
/// <param name="Operation">The operation's key in the spec; method and path where none matched.</param>
/// <param name="Requests">How many requests came.</param>
/// <param name="Refused">How many of them were answered with another status than 2xx, or not at all.</param>
public sealed record OperationCount(string Operation, long Requests, long Refused);
