using System.Text.Json.Nodes;

namespace AccsGen;

public readonly partial struct RawJson
{
    private static readonly byte[] s_null = "null"u8.ToArray();

    /// <summary>A JSON text with this content; <see langword="null"/> gives JSON <c>null</c>. For JSON given as text see <see cref="Parse(string)"/>.</summary>
    /// <param name="value">The content.</param>
    public static implicit operator RawJson(string? value)
    {
        using var text = JsonTextWriter.Rent();
        text.Writer.WriteStringValue(value);
        return new RawJson(text.WrittenSpan.ToArray());
    }

    /// <summary>A JSON boolean.</summary>
    /// <param name="value">The boolean.</param>
    public static implicit operator RawJson(bool value) => new(value ? "true"u8.ToArray() : "false"u8.ToArray());

    /// <summary>A JSON number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator RawJson(long value) => new(Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A JSON number, with the trailing zeros the decimal carries.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator RawJson(decimal value) => new(Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A JSON number.</summary>
    /// <param name="value">The number; JSON has no NaN and no infinity.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static implicit operator RawJson(double value)
    {
        using var text = JsonTextWriter.Rent();
        text.Writer.WriteNumberValue(value);
        return new RawJson(text.WrittenSpan.ToArray());
    }

    /// <summary>The value of an element; an undefined one gives JSON <c>null</c>.</summary>
    /// <param name="value">The element.</param>
    public static implicit operator RawJson(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            return default;
        using var text = JsonTextWriter.Rent();
        value.WriteTo(text.Writer);
        return new RawJson(text.WrittenSpan.ToArray());
    }

    /// <summary>The value of a node; <see langword="null"/> gives JSON <c>null</c>.</summary>
    /// <param name="value">The node.</param>
    public static implicit operator RawJson(JsonNode? value)
    {
        if (value is null)
            return default;
        using var text = JsonTextWriter.Rent();
        value.WriteTo(text.Writer);
        return new RawJson(text.WrittenSpan.ToArray());
    }
}
