using System.Buffers.Binary;
using System.Numerics;

namespace AccsGen.Json;

/// <summary>
/// Reads numbers of up to 18 digits without an exponent and writes those of up to 8, which is nearly every number there is, several times faster than what the
/// framework does for all of them: amounts make up most of an order. Whatever is longer or odder is left to the framework.
/// </summary>
internal static class PlainNumber
{
    private const int MaxDigits = 18;

    /// <summary>The largest number, taken without its point, that is not left to the framework when writing.</summary>
    private const int MaxWritten = 99_999_999;

    /// <summary>A sign, a digit, the point and twice eight digits, rounded up.</summary>
    private const int MaxLength = 24;

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
        var scale = (bits[3] >> 16) & 0xFF;
        // Raw values are not indented.
        if ((bits[1] | bits[2]) != 0 || bits[0] is <= 0 or > MaxWritten || scale > 7 || writer.Options.Indented)
        {
            writer.WriteNumberValue(value);
            return;
        }
        var digits = EightDigits((uint)bits[0]);
        // Those without the zeros in front, but for the one before the point.
        var count = Math.Max(8 - (BitOperations.TrailingZeroCount(digits) / 8), scale + 1);
        digits |= 0x3030_3030_3030_3030;
        Span<byte> text = stackalloc byte[MaxLength];
        text[0] = (byte)'-';
        var length = bits[3] < 0 ? 1 : 0;
        // All eight bytes each time; what is too much is written over, or left out at the end.
        BinaryPrimitives.WriteUInt64LittleEndian(text[length..], digits >> (64 - (count * 8)));
        length += count - scale;
        if (scale > 0)
        {
            text[length++] = (byte)'.';
            BinaryPrimitives.WriteUInt64LittleEndian(text[length..], digits >> (64 - (scale * 8)));
            length += scale;
        }
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    /// <summary>
    /// The eight digits of a number, a byte each, the first one in the lowest: by halves, all at once. A loop over digits takes as long as guessing wrong when it ends.
    /// </summary>
    private static ulong EightDigits(uint number)
    {
        var fours = (number / 10_000) | ((ulong)(number % 10_000) << 32);
        // Times 10,486 and by 2^20 is by 100, for up to four digits; times 103 and by 2^10 is by 10, for two.
        var high = ((fours * 10_486) >> 20) & 0x0000_007F_0000_007F;
        var twos = high | ((fours - (high * 100)) << 16);
        high = ((twos * 103) >> 10) & 0x000F_000F_000F_000F;
        return high | ((twos - (high * 10)) << 8);
    }
}
