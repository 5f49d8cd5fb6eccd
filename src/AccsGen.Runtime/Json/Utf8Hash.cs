using System.Buffers.Binary;

namespace AccsGen.Json;

/// <summary>A quick hash of short UTF-8 texts, for tables of names: from the first and last eight bytes and the length.</summary>
internal static class Utf8Hash
{
    public static int Of(ReadOnlySpan<byte> text)
    {
        ulong mix;
        if (text.Length >= 8)
            mix = BinaryPrimitives.ReadUInt64LittleEndian(text) ^ (BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]) * 0x9E3779B97F4A7C15);
        else if (text.Length >= 4)
            mix = BinaryPrimitives.ReadUInt32LittleEndian(text) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]) << 32);
        else
            mix = text.Length == 0 ? 0u : text[0] | ((ulong)text[text.Length >> 1] << 8) | ((ulong)text[^1] << 16);
        mix = (mix ^ (uint)text.Length) * 0xD6E8FEB86659FD93;
        return (int)(mix >> 33);
    }
}
