using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AccsGen;

/// <summary>
/// One JSON value as immutable UTF-8 text, exactly as it came or was made: for free JSON, and for what the spec doesn't know.
/// The default value is JSON <c>null</c>.
/// </summary>
[JsonConverter(typeof(RawJsonConverter))]
public readonly partial struct RawJson : IEquatable<RawJson>
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = JsonReadContext.HighestMaxDepth };

    private readonly byte[]? _utf8;

    private RawJson(byte[] utf8) => _utf8 = utf8;

    /// <summary>The JSON text in UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8 ?? s_null;

    /// <summary>What kind of value it is.</summary>
    public JsonValueKind Kind => Utf8.Span[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Checks JSON text and keeps it.</summary>
    /// <param name="json">One JSON value; white space around it is dropped.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not one JSON value, or nests deeper than 64.</exception>
    public static RawJson Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Checks JSON text in UTF-8 and keeps a copy.</summary>
    /// <param name="utf8Json">One JSON value; white space around it is dropped.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not one JSON value, or nests deeper than 64.</exception>
    public static RawJson Parse(ReadOnlySpan<byte> utf8Json)
    {
        var trimmed = utf8Json.Trim(" \t\r\n"u8);
        var reader = new Utf8JsonReader(trimmed, new JsonReaderOptions { MaxDepth = JsonReadContext.DefaultMaxDepth });
        while (reader.Read())
        {
        }
        return new RawJson(trimmed.ToArray());
    }

    /// <summary>The JSON of a model, as it would be sent.</summary>
    /// <param name="model">The model; <see langword="null"/> gives JSON <c>null</c>.</param>
    /// <returns>The value.</returns>
    public static RawJson From(AccsModel? model)
    {
        using var text = JsonTextWriter.Rent();
        AccsJsonWriter.WriteModel(text.Writer, model);
        return new RawJson(text.WrittenSpan.ToArray());
    }

    /// <summary>
    /// The JSON of a list of models. A list that an operation returned is given as it came, with the items that made no sense and are not among its models.
    /// </summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="models">The list; <see langword="null"/> gives JSON <c>null</c>.</param>
    /// <returns>An array, or the form the list came in while that still fits.</returns>
    public static RawJson From<T>(IReadOnlyList<T>? models)
        where T : AccsModel
    {
        using var text = JsonTextWriter.Rent();
        AccsJsonWriter.WriteModelList(text.Writer, models as List<T> ?? models?.ToList());
        return new RawJson(text.WrittenSpan.ToArray());
    }

    /// <summary>Reads the value as a model, as leniently as an answer of the service.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <returns>The model, <see langword="null"/> for JSON <c>null</c>.</returns>
    /// <exception cref="JsonException">The value is no object.</exception>
    public T? AsModel<T>()
        where T : AccsModel, new()
    {
        var reader = new AccsJsonReader(Utf8.Span, JsonReadContext.Deepest);
        reader.Advance();
        return reader.ReadModel<T>(out var model) ? model : throw new JsonException($"The JSON value is no {typeof(T).Name}: an object is expected.");
    }

    /// <summary>The content of a JSON text, the JSON text itself of any other value, <see langword="null"/> for JSON <c>null</c>.</summary>
    /// <returns>The text.</returns>
    public string? AsText()
    {
        var reader = new AccsJsonReader(Utf8.Span);
        reader.Advance();
        return Kind is JsonValueKind.Object or JsonValueKind.Array ? ToString() : reader.ReadString(out var text) ? text : null;
    }

    /// <summary>The value as a <see cref="JsonElement"/>, independent of any document.</summary>
    /// <returns>The element.</returns>
    public JsonElement AsElement()
    {
        using var document = JsonDocument.Parse(Utf8, s_options);
        return document.RootElement.Clone();
    }

    /// <summary>The value as a new, changeable <see cref="JsonNode"/>.</summary>
    /// <returns>The node, <see langword="null"/> for JSON <c>null</c>.</returns>
    public JsonNode? AsNode() => JsonNode.Parse(Utf8.Span, documentOptions: s_options);

    /// <summary>The JSON text.</summary>
    /// <returns>JSON text.</returns>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Whether the JSON text is the same, byte for byte; <c>1</c> and <c>1.0</c> are not.</summary>
    /// <param name="other">The other value.</param>
    /// <returns><see langword="true"/> for the same text.</returns>
    public bool Equals(RawJson other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RawJson other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    /// <summary>Whether two values have the same text.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> for the same text.</returns>
    public static bool operator ==(RawJson left, RawJson right) => left.Equals(right);

    /// <summary>Whether two values have different text.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> for different text.</returns>
    public static bool operator !=(RawJson left, RawJson right) => !left.Equals(right);

    /// <summary>Keeps bytes that are known to be one JSON value.</summary>
    internal static RawJson FromTrusted(byte[] utf8) => new(utf8);

    internal void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Utf8.Span, skipInputValidation: true);
}
