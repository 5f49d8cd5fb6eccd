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

    /// <summary>The start of the body: at most 500 characters, tokens masked.</summary>
    public string BodyStart { get; }

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
