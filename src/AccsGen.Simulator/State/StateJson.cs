using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>JSON as the simulator keeps and sends it: quotes and letters beyond ASCII stay readable, as nobody puts it into a page unescaped.</summary>
internal static class StateJson
{
    private const int FirstSize = 4096;
    private const int LargestKept = 1 << 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_buffer;

    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    public static byte[] Write(JsonNode node) => Write(writer => node.WriteTo(writer));

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        // Whoever writes within a write finds no buffer, and makes one.
        var buffer = t_buffer ?? new ArrayBufferWriter<byte>(FirstSize);
        t_buffer = null;
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        var json = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        if (buffer.Capacity <= LargestKept)
            t_buffer = buffer;
        return json;
    }
}
