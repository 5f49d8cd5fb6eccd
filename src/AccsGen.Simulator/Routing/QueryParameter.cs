namespace AccsGen.Simulator.Routing;

/// <summary>One <c>name=value</c> of a query, decoded, its name taken apart: <c>searchCriteria[sortOrders][0][field]</c> has four parts.</summary>
internal sealed record QueryParameter(string Name, string Value, IReadOnlyList<string> Parts);
