using System.Text.Encodings.Web;
using System.Text.Json.Nodes;

namespace AccsGen.Simulator.State;

/// <summary>JSON as the simulator keeps and sends it: quotes and letters beyond ASCII stay readable, as nobody puts it into a page unescaped.</summary>
internal static class StateJson
{
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    public static byte[] Write(JsonNode node) => Write(writer => node.WriteTo(writer));

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }
}
