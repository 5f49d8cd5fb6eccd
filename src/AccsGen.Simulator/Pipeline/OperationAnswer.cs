namespace AccsGen.Simulator.Pipeline;

/// <summary>The JSON of a successful answer; the service answers every success with 200 (accs-wire.md, section 7).</summary>
internal sealed class OperationAnswer(ReadOnlyMemory<byte> body)
{
    /// <summary>What a void operation answers: PHP's empty array (accs-wire.md, section 14).</summary>
    public static readonly OperationAnswer Void = new("[]"u8.ToArray());

    public static readonly OperationAnswer True = new("true"u8.ToArray());

    /// <summary>Quotes and letters beyond ASCII stay readable in a terminal; nobody puts these answers into a page.</summary>
    private static readonly JsonWriterOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ReadOnlyMemory<byte> Body { get; } = body;

    public static OperationAnswer Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, s_readable))
            write(writer);
        return new OperationAnswer(buffer.WrittenMemory);
    }
}
