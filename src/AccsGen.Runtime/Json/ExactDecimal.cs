namespace AccsGen.Json;

/// <summary>Decimals whose text had more digits or a wider exponent than a decimal holds must not be taken for the rounded value.</summary>
internal static class ExactDecimal
{
    public const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Up to this many characters without an exponent always fit: 28 digits and a point.</summary>
    private const int AlwaysExactLength = 28;

    /// <summary>Parses text to exactly the number it says.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out decimal value) =>
        decimal.TryParse(utf8, Style, CultureInfo.InvariantCulture, out value) && IsExact(utf8, value);

    /// <summary>Whether the value parsed from this text is the number that the text says.</summary>
    public static bool IsExact(ReadOnlySpan<byte> utf8, decimal value)
    {
        if (utf8.Length <= AlwaysExactLength && utf8.IndexOfAny((byte)'e', (byte)'E') < 0)
            return true;
        Span<byte> written = stackalloc byte[64];
        value.TryFormat(written, out var length, default, CultureInfo.InvariantCulture);
        return Magnitude.Of(utf8).SameAs(Magnitude.Of(written[..length]));
    }

    /// <summary>The significant digits of a number's text, and the power of ten of the last one.</summary>
    private readonly ref struct Magnitude
    {
        private readonly ReadOnlySpan<byte> _digits;
        private readonly long _exponent;

        private Magnitude(ReadOnlySpan<byte> digits, long exponent)
        {
            _digits = digits;
            _exponent = exponent;
        }

        public static Magnitude Of(ReadOnlySpan<byte> text)
        {
            var mantissa = text;
            long exponent = 0;
            var e = text.IndexOfAny((byte)'e', (byte)'E');
            if (e >= 0)
            {
                mantissa = text[..e];
                // An exponent too long for a long is beyond any decimal: only zero could be exact, and its digits are empty.
                if (!long.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
                    exponent = int.MaxValue;
            }
            mantissa = mantissa.TrimStart("+-"u8);
            var point = mantissa.IndexOf((byte)'.');
            if (point >= 0)
                exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.TrimStart("0."u8);
            while (mantissa.Length > 0 && mantissa[^1] is (byte)'0' or (byte)'.')
            {
                if (mantissa[^1] == (byte)'0')
                    exponent++;
                mantissa = mantissa[..^1];
            }
            return new Magnitude(mantissa, mantissa.Length == 0 ? 0 : exponent);
        }

        public bool SameAs(Magnitude other)
        {
            if (_exponent != other._exponent)
                return false;
            int i = 0, j = 0;
            while (true)
            {
                if (i < _digits.Length && _digits[i] == (byte)'.')
                    i++;
                if (j < other._digits.Length && other._digits[j] == (byte)'.')
                    j++;
                if (i == _digits.Length || j == other._digits.Length)
                    return i == _digits.Length && j == other._digits.Length;
                if (_digits[i++] != other._digits[j++])
                    return false;
            }
        }
    }
}
