using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AccsGen.Spec;

/// <summary>JSON text to a tree; comments and trailing commas are let through.</summary>
internal static class JsonTextReader
{
    public static JsonNode? Read(string text, ICollection<SpecProblem> problems, CancellationToken cancellationToken)
    {
        var utf8 = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, "", problems, cancellationToken);
            while (reader.Read())
            {
            }
            return root;
        }
        catch (JsonException exception)
        {
            var position = Position(text, (int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
            throw new SpecTextException(WithoutPosition(exception.Message), position);
        }
        catch (InvalidOperationException exception)
        {
            // An escape that is no character (a lone surrogate) is only found when the text is taken out.
            var (line, column) = JsonPositions.LineOf(utf8, (int)reader.TokenStartIndex);
            throw new SpecTextException(exception.Message, Position(text, line, column));
        }
    }

    internal static JsonReaderOptions Options { get; } = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        MaxDepth = SpecTextReader.MaxDepth,
    };

    private static JsonNode? ReadValue(ref Utf8JsonReader reader, string pointer, ICollection<SpecProblem> problems, CancellationToken cancellationToken)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, pointer, problems, cancellationToken);
            case JsonTokenType.StartArray:
                var array = new JsonArray();
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    array.Add(ReadValue(ref reader, $"{pointer}/{index}", problems, cancellationToken));
                }
                return array;
            case JsonTokenType.String:
                return JsonValue.Create(reader.GetString());
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var integer) ? JsonValue.Create(integer) : JsonValue.Create(Encoding.UTF8.GetString(reader.ValueSpan.ToArray()));
            case JsonTokenType.True:
                return JsonValue.Create(true);
            case JsonTokenType.False:
                return JsonValue.Create(false);
            default:
                return null;
        }
    }

    private static JsonObject ReadObject(ref Utf8JsonReader reader, string pointer, ICollection<SpecProblem> problems, CancellationToken cancellationToken)
    {
        var result = new JsonObject();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = reader.GetString()!;
            var child = JsonPointers.Append(pointer, name);
            if (result.ContainsKey(name))
                problems.Add(new(SpecProblemKind.DuplicateKey, child, name, "it is given twice in one object; the last one counts"));
            reader.Read();
            result[name] = ReadValue(ref reader, child, problems, cancellationToken);
        }
        return result;
    }

    private static SpecPosition Position(string text, int line, int column)
    {
        var offset = 0;
        for (var i = 0; i < line; i++)
        {
            var next = text.IndexOf('\n', offset);
            if (next < 0)
                break;
            offset = next + 1;
        }
        return new(Math.Min(offset + column, text.Length), 0, line, column);
    }

    private static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message.Substring(0, end);
    }
}
