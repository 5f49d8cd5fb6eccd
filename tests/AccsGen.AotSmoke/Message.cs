namespace AccsGen.AotSmoke;

/// <summary>What a user would put on a queue.</summary>
internal sealed record Message(RawJson Body, ExtensionAttributes? Attributes);
