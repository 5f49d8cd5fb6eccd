namespace AccsGen;

/// <summary>
/// The value of a custom attribute: text (most, also flags and numbers: <c>"1"</c>), a number, a list of text, or any other JSON.
/// The spec says text; the service sends all of these.
/// </summary>
/// <remarks>Made by implicit conversion: <c>product.CustomAttributes["color"] = "blue"</c>. The default is "no value at all".</remarks>
public readonly struct CustomAttributeValue : IEquatable<CustomAttributeValue>
{
    /// <summary>JSON null, as distinct from no value.</summary>
    private static readonly object s_null = new();

    /// <summary>Text, a read-only list of text, boxed raw JSON, <see cref="s_null"/>, or nothing.</summary>
    private readonly object? _value;

    private CustomAttributeValue(object? value) => _value = value;

    /// <summary>Whether there is no value: the attribute is not there, or came without one.</summary>
    public bool IsMissing => _value is null;

    /// <summary>Whether there is no value, or it is JSON <c>null</c>.</summary>
    public bool IsNull => _value is null || ReferenceEquals(_value, s_null);

    /// <summary>The text; of a number or boolean the JSON text; <see langword="null"/> for anything else.</summary>
    public string? Text => _value switch
    {
        string text => text,
        RawJson { Kind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } raw => raw.ToString(),
        _ => null,
    };

    /// <summary>
    /// The list of text, also from an array of texts, numbers and booleans or from an object with numeric keys that holds these; a text or number is a list of one;
    /// <see langword="null"/> for anything else.
    /// </summary>
    public IReadOnlyList<string>? List => _value switch
    {
        IReadOnlyList<string> list => list,
        RawJson { Kind: JsonValueKind.Array or JsonValueKind.Object } raw => ReadList(raw),
        _ => Text is { } text ? [text] : null,
    };

    /// <summary>The value as JSON, whatever it is.</summary>
    public RawJson Json
    {
        get
        {
            if (_value is RawJson raw)
                return raw;
            using var text = JsonTextWriter.Rent();
            WriteTo(text.Writer);
            return RawJson.FromTrusted(text.WrittenSpan.ToArray());
        }
    }

    /// <summary>Text; <see langword="null"/> is JSON <c>null</c>.</summary>
    /// <param name="value">The text.</param>
    public static implicit operator CustomAttributeValue(string? value) => new(value ?? s_null);

    /// <summary>A JSON number. The service itself sends numbers as text.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator CustomAttributeValue(long value) => new((RawJson)value);

    /// <summary>A JSON number. The service itself sends numbers as text.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator CustomAttributeValue(decimal value) => new((RawJson)value);

    /// <summary>A JSON number. The service itself sends numbers as text.</summary>
    /// <param name="value">The number; JSON has no NaN and no infinity.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static implicit operator CustomAttributeValue(double value) => new((RawJson)value);

    /// <summary>A list of text, such as <c>category_ids</c>; copied. A multiselect attribute takes comma-separated text instead.</summary>
    /// <param name="value">The list; <see langword="null"/> is JSON <c>null</c>.</param>
    public static implicit operator CustomAttributeValue(string[]? value) => FromList(value);

    /// <summary>A list of text, such as <c>category_ids</c>; copied. A multiselect attribute takes comma-separated text instead.</summary>
    /// <param name="value">The list; <see langword="null"/> is JSON <c>null</c>.</param>
    public static implicit operator CustomAttributeValue(List<string>? value) => FromList(value);

    /// <summary>Any JSON.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator CustomAttributeValue(RawJson value) => new(value.Kind switch
    {
        JsonValueKind.Null => s_null,
        JsonValueKind.String => value.AsText(),
        _ => value,
    });

    /// <summary>A list of text; copied.</summary>
    /// <param name="values">The list; <see langword="null"/> is JSON <c>null</c>.</param>
    /// <returns>The value.</returns>
    public static CustomAttributeValue FromList(IEnumerable<string>? values) => new(values is null ? s_null : Array.AsReadOnly(values.ToArray()));

    /// <summary>The text, or the JSON of any other value; empty when there is none.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => _value switch
    {
        null => string.Empty,
        string text => text,
        _ => Json.ToString(),
    };

    /// <summary>Whether both would be written as the same JSON text.</summary>
    /// <param name="other">The other value.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public bool Equals(CustomAttributeValue other) =>
        ReferenceEquals(_value, other._value) || (_value is not null && other._value is not null && Json.Equals(other.Json));

    /// <inheritdoc />
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is CustomAttributeValue other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value is null ? 0 : Json.GetHashCode();

    /// <summary>Whether both would be written as the same JSON text.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public static bool operator ==(CustomAttributeValue left, CustomAttributeValue right) => left.Equals(right);

    /// <summary>Whether they would be written as different JSON text.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public static bool operator !=(CustomAttributeValue left, CustomAttributeValue right) => !left.Equals(right);

    /// <summary>The text when it is one, not a number or boolean.</summary>
    internal string? PlainText => _value as string;

    /// <summary>Reads the value the reader stands on.</summary>
    internal static CustomAttributeValue Read(ref AccsJsonReader reader)
    {
        return reader.Tokens.TokenType == JsonTokenType.String && AccsJsonReader.TryGetText(ref reader.Tokens, out var text) ? new CustomAttributeValue(text) : ReadOther(ref reader);
    }

    private static CustomAttributeValue ReadOther(ref AccsJsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return new CustomAttributeValue(s_null);
        if (reader.TokenType == JsonTokenType.StartArray && reader.TryReadTextArray(out var list))
            return new CustomAttributeValue(Array.AsReadOnly(list));
        reader.ReadJson(out var json);
        return new CustomAttributeValue(json.GetValueOrDefault());
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        switch (_value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case IReadOnlyList<string> list:
                writer.WriteStartArray();
                foreach (var item in list)
                    writer.WriteStringValue(item);
                writer.WriteEndArray();
                break;
            case RawJson raw:
                raw.WriteTo(writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static List<string>? ReadList(RawJson json)
    {
        var reader = new AccsJsonReader(json.Utf8.Span, JsonReadContext.Deepest);
        reader.Advance();
        return reader.ReadStringList(out var list) && list?.Contains(null!) == false && list is not KeptList<string> { HasUnreadable: true } ? list : null;
    }
}
