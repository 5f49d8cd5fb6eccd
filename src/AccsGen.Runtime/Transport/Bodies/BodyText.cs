using System.Buffers;
using System.Text.Encodings.Web;

namespace AccsGen;

/// <summary>A body as a log may hold it: on one line, bounded, with secrets and personal data masked. Reads no further than it shows.</summary>
internal sealed class BodyText(MaskedNames names, int maxLength)
{
    /// <summary>Where the rest is left out.</summary>
    private const string Cut = "…";

    /// <summary>Of a longer text, such as a file in base64, the start will do.</summary>
    private const int LongestText = 256;

    /// <summary>JSON in a text in a text: deeper ones are shown as if they were any text.</summary>
    private const int DeepestNesting = 3;

    private static readonly JsonReaderOptions s_reading = new() { MaxDepth = JsonReadContext.DefaultMaxDepth };

    /// <summary>Line breaks stay escaped, so that no body can pass for another line of the log; letters of all languages stay readable.</summary>
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public string Of(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty)
            return "(empty)";
        return start[0] is (byte)'{' or (byte)'[' or (byte)'"' ? OfJson(start, 0) : MaskedNames.Clean(TextExcerpt.Of(body, maxLength));
    }

    private string OfJson(ReadOnlySpan<byte> json, int nesting)
    {
        var text = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(text, s_writing);
        var reader = new Utf8JsonReader(json, s_reading);
        var isWhole = false;
        try
        {
            isWhole = reader.Read() && WriteValue(ref reader, writer, nesting);
        }
        catch (JsonException)
        {
            // From here on it is no JSON, or too deep: what can't be read can't be masked either.
        }
        writer.Flush();
        var shown = Encoding.UTF8.GetString(text.WrittenSpan);
        return isWhole && shown.Length <= maxLength ? shown : string.Concat(shown.AsSpan(0, Math.Min(shown.Length, maxLength)), Cut);
    }

    /// <summary>Writes the value that the reader stands on; false when there is enough.</summary>
    private bool WriteValue(ref Utf8JsonReader reader, Utf8JsonWriter writer, int nesting)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return WriteObject(ref reader, writer, nesting);
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (!WriteValue(ref reader, writer, nesting))
                        return false;
                }
                writer.WriteEndArray();
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(Shown(ref reader, nesting));
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
        // A character takes four bytes at most.
        return writer.BytesCommitted + writer.BytesPending <= maxLength * 4L;
    }

    private bool WriteObject(ref Utf8JsonReader reader, Utf8JsonWriter writer, int nesting)
    {
        writer.WriteStartObject();
        var labelIsMasked = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref reader);
            writer.WritePropertyName(MaskedNames.Clean(name));
            reader.Read();
            var isMasked = names.IsMasked(name) || (MaskedNames.IsValue(name) && (labelIsMasked || LabelAheadIsMasked(reader)));
            labelIsMasked |= MaskedNames.IsLabel(name) && IsMaskedLabel(ref reader);
            // Neither gives anything away, and both are often what is looked for.
            if (isMasked && reader.TokenType is not (JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null))
            {
                reader.Skip();
                writer.WriteStringValue(Redaction.Mark);
            }
            else if (!WriteValue(ref reader, writer, nesting))
            {
                return false;
            }
        }
        writer.WriteEndObject();
        return true;
    }

    /// <summary>On a value whose meaning a label beside it tells, as with attributes: whether one that comes later is of the masked kind.</summary>
    private bool LabelAheadIsMasked(Utf8JsonReader ahead)
    {
        ahead.Skip();
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isLabel = MaskedNames.IsLabel(Text(ref ahead));
            ahead.Read();
            if (isLabel && IsMaskedLabel(ref ahead))
                return true;
            ahead.Skip();
        }
        return false;
    }

    private bool IsMaskedLabel(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String && names.IsMasked(Text(ref reader));

    /// <summary>A text, masked and cut; JSON in it, as this service likes to send, like JSON around it.</summary>
    private string Shown(ref Utf8JsonReader reader, int nesting)
    {
        var text = Text(ref reader);
        if (nesting < DeepestNesting && text.AsSpan().TrimStart() is ['{' or '[', ..] && Encoding.UTF8.GetBytes(text) is var json && IsJson(json))
            return OfJson(json, nesting + 1);
        // More is looked at than is shown, so that a token at the edge is seen whole.
        var clean = MaskedNames.Clean(text.Length <= LongestText * 16 ? text : text[..(LongestText * 16)]);
        return text.Length <= LongestText ? clean : string.Create(CultureInfo.InvariantCulture, $"{clean.AsSpan(0, Math.Min(clean.Length, LongestText))}{Cut} ({text.Length} characters)");
    }

    private static bool IsJson(byte[] text)
    {
        try
        {
            var reader = new Utf8JsonReader(text, s_reading);
            while (reader.Read())
            {
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Text(ref Utf8JsonReader reader) => AccsJsonReader.TryGetText(ref reader, out var text) ? text : "(no text)";
}
