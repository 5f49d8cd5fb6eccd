namespace AccsGen.Simulator.Document;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote.</summary>
internal sealed class SnapshotReader(Stream stream)
{
    private readonly BinaryReader _reader = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly List<string> _texts = [];

    public int Number() => _reader.Read7BitEncodedInt();

    public bool Flag() => _reader.ReadBoolean();

    public string? Text()
    {
        var number = Number();
        if (number == 0)
            return null;
        if (number > 1)
            return _texts[number - 2];
        var text = _reader.ReadString();
        _texts.Add(text);
        return text;
    }

    public EquatableArray<T> List<T>(Func<SnapshotReader, T> read)
        where T : IEquatable<T>
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(this);
        return EquatableArray<T>.Own(items);
    }
}
