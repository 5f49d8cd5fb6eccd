using System.Numerics;
using System.Text.Encodings.Web;

namespace AccsGen.Json;

/// <summary>The JSON names of a model's declared members, in order, prepared for matching UTF-8 bytes without allocating.</summary>
/// <remarks>One for each generated model, in a static field. A member's index is its place in this list.</remarks>
public sealed class ModelShape
{
    private readonly string[] _names;
    private readonly byte[][] _utf8Names;
    private readonly int[] _buckets;
    private JsonEncodedText[]? _encodedNames;

    /// <summary>Prepares the names.</summary>
    /// <param name="names">The JSON names in member order; each once.</param>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public ModelShape(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
        _utf8Names = new byte[names.Length][];
        _buckets = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(names.Length, 1) * 2)];
        for (var i = 0; i < names.Length; i++)
        {
            var name = Encoding.UTF8.GetBytes(names[i]);
            _utf8Names[i] = name;
            var bucket = Utf8Hash.Of(name) & (_buckets.Length - 1);
            for (; _buckets[bucket] != 0; bucket = (bucket + 1) & (_buckets.Length - 1))
            {
                if (names[_buckets[bucket] - 1] == names[i])
                    throw Repeated(names[i]);
            }
            _buckets[bucket] = i + 1;
        }
    }

    /// <summary>How many members are declared.</summary>
    public int Count => _names.Length;

    internal string this[int index] => _names[index];

    /// <summary>The names as the writer wants them; made at the first write, as many models are only read.</summary>
    internal JsonEncodedText[] EncodedNames => _encodedNames ??= Array.ConvertAll(_names, name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));

    /// <summary>The index of the member with this name, or -1.</summary>
    /// <param name="name">The unescaped UTF-8 name.</param>
    /// <param name="hint">The index to try first: the service mostly sends members in the order of the spec.</param>
    internal int Find(ReadOnlySpan<byte> name, int hint)
    {
        var names = _utf8Names;
        if ((uint)hint < (uint)names.Length && name.SequenceEqual(names[hint]))
            return hint;
        var buckets = _buckets;
        for (var bucket = Utf8Hash.Of(name) & (buckets.Length - 1); buckets[bucket] != 0; bucket = (bucket + 1) & (buckets.Length - 1))
        {
            var index = buckets[bucket] - 1;
            if (name.SequenceEqual(names[index]))
                return index;
        }
        return -1;
    }

    /// <summary>The index of the member with this name, or -1.</summary>
    internal int IndexOf(string name) => Array.IndexOf(_names, name);

    private static ArgumentException Repeated(string name) => new($"The member '{name}' occurs twice.", "names");
}
