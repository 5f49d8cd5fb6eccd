namespace AccsGen.Json;

/// <summary>
/// What a reading of one document knows beside its bytes, so that a reader carries one reference however much that is. Shared by all readings
/// unless leniencies are watched: then each reading has its own.
/// </summary>
internal sealed class JsonReadContext
{
    /// <summary>Deeper documents are refused: reading recurses by nesting, and nothing the service sends comes near.</summary>
    public const int DefaultMaxDepth = 64;

    /// <summary>The most that can be asked for: still safe on the stack of any thread.</summary>
    public const int HighestMaxDepth = 256;

    private JsonPathFinder? _paths;

    /// <summary>Lenient, with the default depth.</summary>
    public static readonly JsonReadContext Default = new();

    /// <summary>Lenient, as deep as can be: for JSON that was read once already.</summary>
    public static readonly JsonReadContext Deepest = new() { MaxDepth = HighestMaxDepth };

    /// <summary>How deep objects and arrays may nest.</summary>
    public int MaxDepth { get; init; } = DefaultMaxDepth;

    public JsonTolerance Tolerance { get; init; }

    public Action<JsonLeniency>? OnLeniency { get; init; }

    public AccsOperation? Operation { get; init; }

    /// <summary>Where the document stands: <c>$</c>, or the path of the text that it is in.</summary>
    public string Origin { get; init; } = "$";

    /// <summary>Whether leniencies are counted, which was so when the reading began.</summary>
    public bool IsCounted { get; private init; }

    /// <summary>Whether anybody wants to know of leniencies. Nothing is computed for them otherwise.</summary>
    public bool IsWatched => TellsPaths || IsCounted;

    /// <summary>Whether anybody wants to know where they stand.</summary>
    public bool TellsPaths => Tolerance == JsonTolerance.Strict || OnLeniency is not null;

    public static JsonReadContext Of(AccsJsonOptions options) => new()
    {
        MaxDepth = options.MaxDepth,
        Tolerance = options.Tolerance,
        OnLeniency = options.OnLeniency,
    };

    /// <summary>The context for an answer to this operation.</summary>
    public JsonReadContext For(AccsOperation operation)
    {
        var isCounted = AccsTelemetry.CountsLeniencies && Tolerance == JsonTolerance.Lenient;
        return !TellsPaths && !isCounted ? this : new()
        {
            MaxDepth = MaxDepth,
            Tolerance = Tolerance,
            OnLeniency = OnLeniency,
            IsCounted = isCounted,
            Operation = operation,
        };
    }

    /// <summary>The context for a document inside a text of this one: it shares the depth that is left.</summary>
    public JsonReadContext Inside(string origin, int depth) => new()
    {
        MaxDepth = MaxDepth - depth,
        Tolerance = Tolerance,
        OnLeniency = OnLeniency,
        IsCounted = IsCounted,
        Operation = Operation,
        Origin = origin,
    };

    /// <summary>The path of the token that begins at this offset.</summary>
    public string PathOf(ReadOnlySpan<byte> json, int offset) => Origin + (_paths ??= new JsonPathFinder(MaxDepth)).Find(json, offset);

    /// <summary>Reports a leniency, or refuses it.</summary>
    /// <exception cref="AccsResponseFormatException">Reading is strict.</exception>
    public void Report(ReadOnlySpan<byte> json, int offset, string expected, string found, bool wasRead)
    {
        // Finding the path takes a second reading of what came before.
        var path = offset == 0 || (wasRead && !TellsPaths) ? Origin : PathOf(json, offset);
        if (Tolerance == JsonTolerance.Strict)
            throw AccsResponseFormatException.Mismatch(Operation!, path, expected, found, json);
        // A root that can't be read is an exception of its own.
        if (!wasRead && path == "$")
            return;
        if (IsCounted)
            AccsTelemetry.CountLeniency(Operation, expected, found, wasRead);
        OnLeniency?.Invoke(new JsonLeniency(path, Operation, expected, found, wasRead));
    }
}
