using System.Buffers;
using System.Text.Encodings.Web;

namespace AccsGen.Json;

/// <summary>
/// A JSON writer and the buffer it grows, kept for the thread's next use: writing a body or a text allocates the result and nothing else.
/// </summary>
internal sealed class JsonTextWriter : IDisposable
{
    /// <summary>A buffer that grew beyond this is given up rather than kept by its thread.</summary>
    private const int MaxKeptCapacity = 1 << 20;

    private static readonly JsonWriterOptions s_options = new()
    {
        // The service reads UTF-8; only what JSON itself demands needs escaping.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Generated code opens and closes what it should; raw JSON was checked when it was made.
        SkipValidation = true,
        // A model that contains itself ends in an InvalidOperationException rather than in an overflow of the stack.
        MaxDepth = 2 * JsonReadContext.HighestMaxDepth,
    };

    [ThreadStatic]
    private static JsonTextWriter? t_kept;

    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly Utf8JsonWriter _writer;

    private JsonTextWriter() => _writer = new Utf8JsonWriter(_buffer, s_options);

    /// <summary>Writes into the buffer.</summary>
    public Utf8JsonWriter Writer => _writer;

    /// <summary>The thread's own writer, or a new one while that is in use.</summary>
    public static JsonTextWriter Rent()
    {
        var writer = t_kept ?? new JsonTextWriter();
        t_kept = null;
        return writer;
    }

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> WrittenSpan
    {
        get
        {
            _writer.Flush();
            return _buffer.WrittenSpan;
        }
    }

    /// <summary>Empties the writer and gives it back to the thread.</summary>
    public void Dispose()
    {
        if (_buffer.Capacity > MaxKeptCapacity)
            return;
        _buffer.ResetWrittenCount();
        _writer.Reset(_buffer);
        t_kept = this;
    }
}
