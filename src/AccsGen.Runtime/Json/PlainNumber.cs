namespace AccsGen.Json;

/// <summary>
/// Reads and writes numbers of up to 18 digits without an exponent, which is nearly every number there is, several times faster than what the framework
/// does for all of them: amounts make up most of an order. Whatever is longer or odder is left to the framework.
/// </summary>
internal static class PlainNumber
{
    private const int MaxDigits = 18;

    /// <summary>A sign, 20 digits of an unsigned integer or 28 zeros after a point, and the point.</summary>
    private const int MaxLength = 32;

    /// <summary>Takes the text of a JSON number apart: the number is <paramref name="digits"/> divided by ten to the power of <paramref name="scale"/>.</summary>
    /// <returns><see langword="false"/> when it is not plain.</returns>
    public static bool TryParse(ReadOnlySpan<byte> json, out ulong digits, out int scale, out bool isNegative)
    {
        digits = 0;
        scale = 0;
        isNegative = !json.IsEmpty && json[0] == (byte)'-';
        var text = isNegative ? json[1..] : json;
        if ((uint)(text.Length - 1) > MaxDigits)
            return false;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)text[i] - '0';
            if (digit <= 9)
                digits = (digits * 10) + digit;
            else if (text[i] == (byte)'.' && point < 0)
                point = i;
            else
                return false;
        }
        if (point >= 0)
            scale = text.Length - 1 - point;
        return point >= 0 || text.Length <= MaxDigits;
    }

    /// <summary>Reads an integer.</summary>
    public static bool TryParse(ReadOnlySpan<byte> json, out long value)
    {
        var plain = TryParse(json, out var digits, out var scale, out var isNegative) && scale == 0;
        value = isNegative ? -(long)digits : (long)digits;
        return plain;
    }

    /// <summary>Reads a decimal; the zeros at its end are kept.</summary>
    public static bool TryParse(ReadOnlySpan<byte> json, out decimal value)
    {
        if (TryParse(json, out var digits, out var scale, out var isNegative) && (digits != 0 || !isNegative))
        {
            value = new decimal((int)digits, (int)(digits >> 32), 0, isNegative, (byte)scale);
            return true;
        }
        value = default;
        return false;
    }

    /// <summary>Writes a decimal as the framework would, with the zeros at its end.</summary>
    public static void Write(Utf8JsonWriter writer, decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = (uint)bits[0] | ((ulong)(uint)bits[1] << 32);
        // Raw values are not indented.
        if (bits[2] != 0 || digits == 0 || writer.Options.Indented)
        {
            writer.WriteNumberValue(value);
            return;
        }
        var scale = (bits[3] >> 16) & 0xFF;
        Span<byte> text = stackalloc byte[MaxLength];
        var length = 0;
        if (bits[3] < 0)
            text[length++] = (byte)'-';
        length += Format(digits, scale, text[length..]);
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static int Format(ulong digits, int scale, Span<byte> text)
    {
        digits.TryFormat(text, out var count, default, CultureInfo.InvariantCulture);
        if (scale == 0)
            return count;
        var whole = count - scale;
        if (whole > 0)
        {
            text[whole..count].CopyTo(text[(whole + 1)..]);
            text[whole] = (byte)'.';
            return count + 1;
        }
        // 0.00…digits
        text[..count].CopyTo(text[(2 - whole)..]);
        text[..(2 - whole)].Fill((byte)'0');
        text[1] = (byte)'.';
        return scale + 2;
    }
}
