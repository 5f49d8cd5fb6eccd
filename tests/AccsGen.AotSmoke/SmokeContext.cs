namespace AccsGen.AotSmoke;

/// <summary>The types that the user declares.</summary>
[JsonSerializable(typeof(Message))]
internal sealed partial class SmokeContext : JsonSerializerContext;
