namespace AccsGen.Simulator.Document;

/// <summary>Writes numbers, flags, texts and lists. A text is written once; after that its number is.</summary>
internal sealed class SnapshotWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _writer = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public void Number(int value) => _writer.Write7BitEncodedInt(value);

    public void Flag(bool value) => _writer.Write(value);

    /// <summary>0 for none, 1 for a new one, which follows, else the number of a known one.</summary>
    public void Text(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else if (_texts.TryGetValue(value, out var known))
        {
            Number(known);
        }
        else
        {
            _texts[value] = _texts.Count + 2;
            Number(1);
            _writer.Write(value);
        }
    }

    public void List<T>(EquatableArray<T> items, Action<SnapshotWriter, T> write)
        where T : IEquatable<T>
    {
        Number(items.Count);
        foreach (var item in items)
            write(this, item);
    }

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();
}
