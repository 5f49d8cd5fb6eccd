using System.Text;
using System.Text.Json;

namespace AccsGen.Spec;

/// <summary>Positions in JSON text.</summary>
internal static class JsonPositions
{
    public static SpecPosition Find(string text, string[] tokens, CancellationToken cancellationToken)
    {
        var utf8 = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(utf8, JsonTextReader.Options);
        var found = SpecPosition.Start;
        reader.Read();
        foreach (var token in tokens)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var matched = reader.TokenType switch
            {
                JsonTokenType.StartObject => ToMember(ref reader, token),
                JsonTokenType.StartArray => ToItem(ref reader, token),
                _ => false,
            };
            if (!matched)
                break;
            found = PositionOf(utf8, reader);
            if (reader.TokenType == JsonTokenType.PropertyName)
                reader.Read();
        }
        return found;
    }

    public static (int Line, int Column) LineOf(byte[] utf8, int offset)
    {
        var line = 0;
        var start = 0;
        for (var i = 0; i < offset && i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                line++;
                start = i + 1;
            }
        }
        return (line, Encoding.UTF8.GetCharCount(utf8, start, offset - start));
    }

    private static bool ToMember(ref Utf8JsonReader reader, string name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(name))
                return true;
            reader.Skip();
        }
        return false;
    }

    private static bool ToItem(ref Utf8JsonReader reader, string token)
    {
        if (!int.TryParse(token, out var index))
            return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (index-- == 0)
                return true;
            reader.Skip();
        }
        return false;
    }

    private static SpecPosition PositionOf(byte[] utf8, in Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        var (line, column) = LineOf(utf8, start);
        return new(Encoding.UTF8.GetCharCount(utf8, 0, start), reader.ValueSpan.Length + (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? 2 : 0), line, column);
    }
}
