namespace AccsGen;

/// <summary>The service answered with success and a body that can't be what it should: an HTML page, truncated JSON, JSON of another kind.</summary>
public sealed class AccsResponseFormatException : AccsException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="operation">The operation that was called.</param>
    /// <param name="fault">What is wrong with the body, to follow "can't be read: ".</param>
    /// <param name="body">The body, of which the start is shown.</param>
    /// <param name="innerException">What is behind it.</param>
    public AccsResponseFormatException(AccsOperation operation, string fault, ReadOnlySpan<byte> body, Exception? innerException = null)
        : base($"The answer to {operation} can't be read: {fault}. It begins: {TextExcerpt.Of(body)}", innerException)
    {
        Operation = operation;
        BodyStart = TextExcerpt.Of(body);
    }

    /// <summary>Where the value stands that is not what was declared, such as <c>$.items[2].price</c>; <see langword="null"/> when the body as a whole is at fault.</summary>
    public string? JsonPath { get; init; }

    /// <summary>What was declared there, such as <c>a number</c>.</summary>
    public string? Expected { get; init; }

    /// <summary>What was found there, such as <c>text</c>.</summary>
    public string? Found { get; init; }

    /// <summary>The start of the body: at most 500 characters, tokens masked.</summary>
    public string BodyStart { get; }

    /// <summary>A value is not what was declared.</summary>
    internal static AccsResponseFormatException Mismatch(AccsOperation operation, string path, string expected, string found, ReadOnlySpan<byte> body) =>
        new(operation, $"at {TextExcerpt.Shorten(path)} {expected} is expected, and {found} was found", body) { JsonPath = path, Expected = expected, Found = found };

    /// <summary>A body is larger than is allowed.</summary>
    internal static AccsResponseFormatException TooLarge(AccsOperation operation, int limit, ReadOnlySpan<byte> body) =>
        new(operation, string.Create(CultureInfo.InvariantCulture, $"it has more than {limit} bytes ({nameof(AccsJsonOptions)}.{nameof(AccsJsonOptions.MaxResponseBytes)}); ask for smaller pages or fewer fields"), body);

    /// <summary>What is wrong with a body that is not JSON.</summary>
    internal static string Describe(ReadOnlySpan<byte> body, JsonException fault)
    {
        if (body.TrimStart(" \t\r\n"u8).StartsWith("<"u8))
            return "it is HTML or XML, not JSON, probably from a proxy or gateway in between";
        return fault.LineNumber is { } line
            ? string.Create(CultureInfo.InvariantCulture, $"it is not well-formed JSON, or too deep, at line {line + 1}, byte {fault.BytePositionInLine}")
            : "it is not well-formed JSON";
    }
}
