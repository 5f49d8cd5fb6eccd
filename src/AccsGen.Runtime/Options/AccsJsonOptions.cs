namespace AccsGen;

/// <summary>How the service's JSON is read.</summary>
public sealed class AccsJsonOptions
{
    private JsonTolerance _tolerance;
    private int _maxDepth = JsonReadContext.DefaultMaxDepth;
    private int _maxResponseBytes = 64 * 1024 * 1024;

    /// <summary>What happens when the service sends another form than its spec says: <see cref="JsonTolerance.Lenient"/> by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enumeration.</exception>
    public JsonTolerance Tolerance
    {
        get => _tolerance;
        set => _tolerance = value is JsonTolerance.Lenient or JsonTolerance.Strict ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Lenient or Strict.");
    }

    /// <summary>
    /// Told of each leniency while an answer is read, on the thread that reads it; nobody by default, which costs nothing. What it throws fails the call.
    /// Not called in strict reading, nor for an answer that can't be read at all: both are exceptions.
    /// </summary>
    public Action<JsonLeniency>? OnLeniency { get; set; }

    /// <summary>How deep objects and arrays may nest, 8 to 256, 64 by default. Deeper answers fail with an <see cref="AccsResponseFormatException"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int MaxDepth
    {
        get => _maxDepth;
        set => _maxDepth = value is >= 8 and <= JsonReadContext.HighestMaxDepth ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "8 to 256 levels.");
    }

    /// <summary>
    /// How many bytes the body of an answer may have, unpacked: 1 KiB to 1 GiB, 64 MiB by default. A larger one is refused while it arrives, with an
    /// <see cref="AccsResponseFormatException"/>. The bodies of errors are read up to 64 KiB in any case.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside that range.</exception>
    public int MaxResponseBytes
    {
        get => _maxResponseBytes;
        set => _maxResponseBytes = value is >= 1024 and <= 1024 * 1024 * 1024 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "1 KiB to 1 GiB.");
    }
}
