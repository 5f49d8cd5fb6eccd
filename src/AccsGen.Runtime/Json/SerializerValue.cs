#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace AccsGen.Json;

/// <summary>Reads the value that <see cref="JsonSerializer"/>'s reader stands on: that reader may run over a segmented buffer, and hides it, so the value has to be copied.</summary>
internal static class SerializerValue
{
    /// <summary>Makes something of one JSON value, of which nothing may be kept.</summary>
    public delegate T Reading<out T>(ReadOnlySpan<byte> json);

    /// <exception cref="JsonException">The value is no JSON, or nests too deep.</exception>
    public static T Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options, Reading<T> reading)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        // Comments and commas at the end stand in the text where the options allow them, and nowhere else.
        if (options is { AllowTrailingCommas: false, ReadCommentHandling: JsonCommentHandling.Disallow })
        {
#if NET9_0_OR_GREATER
            return reading(JsonMarshal.GetRawUtf8Value(document.RootElement));
#else
            return reading(Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
#endif
        }
        using var text = JsonTextWriter.Rent();
        try
        {
            document.RootElement.WriteTo(text.Writer);
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException("The JSON value has a text that is not valid UTF-8, or nests too deep.", fault);
        }
        return reading(text.WrittenSpan);
    }
}
