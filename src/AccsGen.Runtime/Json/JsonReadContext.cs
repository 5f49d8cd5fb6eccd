namespace AccsGen.Json;

/// <summary>
/// What a reading of one document knows beside its bytes. One object for each kind of reading, shared by all readers of it,
/// so that a reader carries one reference however much is added here.
/// </summary>
internal sealed class JsonReadContext
{
    /// <summary>Deeper documents are refused: reading recurses by nesting, and nothing the service sends comes near.</summary>
    public const int DefaultMaxDepth = 64;

    /// <summary>Lenient, with the default depth.</summary>
    public static JsonReadContext Default { get; } = new();

    /// <summary>How deep objects and arrays may nest.</summary>
    public int MaxDepth { get; init; } = DefaultMaxDepth;
}
