namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>More members than fit into one word of assigned bits.</summary>
internal sealed class WideModel : AccsModel
{
    public const int Width = 150;

    private static readonly ModelShape s_shape = new([.. Enumerable.Range(0, Width).Select(i => $"member_{i}")]);

    private readonly long?[] _values = new long?[Width];

    public WideModel()
        : base(s_shape)
    {
    }

    public long? this[int index] { get => _values[index]; set { _values[index] = value; Assign(index); } }

    protected override bool ReadMember(ref AccsJsonReader reader, int index) => reader.ReadInt64(out _values[index]);

    protected override void WriteMember(Utf8JsonWriter writer, int index) => AccsJsonWriter.WriteInt64(writer, _values[index]);
}
