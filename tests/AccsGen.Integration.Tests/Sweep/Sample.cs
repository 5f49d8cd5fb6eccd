namespace AccsGen.Integration.Tests.Sweep;

/// <summary>A value, and the JSON that the spec says becomes of it.</summary>
internal sealed record Sample(object Value, JsonNode Json);
