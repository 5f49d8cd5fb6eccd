using System.Text.Unicode;

namespace AccsGen.Json;

/// <summary>
/// Hands out one string for equal short ASCII texts that come again and again, such as attribute codes.
/// Bounded and without locks: a slot that two texts share is simply overwritten.
/// </summary>
internal static class Utf8TextCache
{
    private const int Slots = 1024;
    private const int MaxLength = 48;
    private static readonly string?[] s_slots = new string?[Slots];

    /// <summary>The text of these bytes, from the cache when it is there; <see langword="null"/> when they are not UTF-8.</summary>
    public static string? Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength)
            return Make(utf8);
        ref var slot = ref s_slots[Utf8Hash.Of(utf8) & (Slots - 1)];
        var cached = slot;
        if (cached is not null && Ascii.Equals(utf8, cached))
            return cached;
        var text = Make(utf8);
        if (text is not null)
            slot = text;
        return text;
    }

    private static string? Make(ReadOnlySpan<byte> utf8) => Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : null;
}
