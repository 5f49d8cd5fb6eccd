namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>A model as the generator emits them, with a member of each kind.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(AccsModelConverter<TestItem>))]
internal sealed class TestItem : AccsModel
{
    private static readonly ModelShape s_shape = new(
        "id", "sku", "price", "active", "weight", "items", "tags", "ids", "custom_attributes", "extension_attributes",
        "free", "parent", "status", "level", "created_at", "matrix", "labels", "small");

    private long? _id;
    private string? _sku;
    private decimal? _price;
    private bool? _active;
    private double? _weight;
    private List<TestItem>? _items;
    private List<string>? _tags;
    private List<long>? _ids;
    private CustomAttributes? _customAttributes;
    private ExtensionAttributes? _extensionAttributes;
    private RawJson? _free;
    private TestItem? _parent;
    private TestStatus? _status;
    private TestLevel? _level;
    private DateTimeOffset? _createdAt;
    private List<List<string>>? _matrix;
    private Dictionary<string, long>? _labels;
    private int? _small;

    public TestItem()
        : base(s_shape)
    {
    }

    public long? Id { get => _id; set { _id = value; Assign(0); } }
    public string? Sku { get => _sku; set { _sku = value; Assign(1); } }
    public decimal? Price { get => _price; set { _price = value; Assign(2); } }
    public bool? Active { get => _active; set { _active = value; Assign(3); } }
    public double? Weight { get => _weight; set { _weight = value; Assign(4); } }
    public List<TestItem>? Items { get => _items; set { _items = value; Assign(5); } }
    public List<string>? Tags { get => _tags; set { _tags = value; Assign(6); } }
    public List<long>? Ids { get => _ids; set { _ids = value; Assign(7); } }
    [System.Diagnostics.CodeAnalysis.AllowNull]
    public CustomAttributes CustomAttributes { get => _customAttributes ??= MakeCustomAttributes(8); set { _customAttributes = value; Assign(8); } }
    public ExtensionAttributes? ExtensionAttributes { get => _extensionAttributes; set { _extensionAttributes = value; Assign(9); } }
    public RawJson? Free { get => _free; set { _free = value; Assign(10); } }
    public TestItem? Parent { get => _parent; set { _parent = value; Assign(11); } }
    public TestStatus? Status { get => _status; set { _status = value; Assign(12); } }
    public TestLevel? Level { get => _level; set { _level = value; Assign(13); } }
    public DateTimeOffset? CreatedAt { get => _createdAt; set { _createdAt = value; Assign(14); } }
    public List<List<string>>? Matrix { get => _matrix; set { _matrix = value; Assign(15); } }
    public Dictionary<string, long>? Labels { get => _labels; set { _labels = value; Assign(16); } }
    public int? Small { get => _small; set { _small = value; Assign(17); } }

    public static TestItem Read(string json) => RawJson.Parse(json).AsModel<TestItem>()!;

    protected override bool ReadMember(ref AccsJsonReader reader, int index) => index switch
    {
        0 => reader.ReadInt64(out _id),
        1 => reader.ReadString(out _sku),
        2 => reader.ReadDecimal(out _price),
        3 => reader.ReadBoolean(out _active),
        4 => reader.ReadDouble(out _weight),
        5 => reader.ReadModelList(out _items),
        6 => reader.ReadStringList(out _tags),
        7 => reader.ReadInt64List(out _ids),
        8 => reader.ReadCustomAttributes(out _customAttributes),
        9 => reader.ReadExtensionAttributes(out _extensionAttributes),
        10 => reader.ReadJson(out _free),
        11 => reader.ReadModel(out _parent),
        12 => reader.ReadEnum(out _status),
        13 => reader.ReadIntegerEnum(out _level),
        14 => reader.ReadDateTimeOffset(out _createdAt),
        15 => reader.Read<List<List<string>>, ListCodec<List<string>, ListCodec<string, StringCodec>>>(out _matrix),
        16 => reader.ReadMap<long, Int64Codec>(out _labels),
        17 => reader.ReadInt32(out _small),
        _ => false,
    };

    protected override void WriteMember(Utf8JsonWriter writer, int index)
    {
        switch (index)
        {
            case 0: AccsJsonWriter.WriteInt64(writer, _id); break;
            case 1: AccsJsonWriter.WriteString(writer, _sku); break;
            case 2: AccsJsonWriter.WriteDecimal(writer, _price); break;
            case 3: AccsJsonWriter.WriteBoolean(writer, _active); break;
            case 4: AccsJsonWriter.WriteDouble(writer, _weight); break;
            case 5: AccsJsonWriter.WriteModelList(writer, _items); break;
            case 6: AccsJsonWriter.WriteStringList(writer, _tags); break;
            case 7: AccsJsonWriter.WriteInt64List(writer, _ids); break;
            case 8: AccsJsonWriter.WriteCustomAttributes(writer, _customAttributes); break;
            case 9: AccsJsonWriter.WriteModel(writer, _extensionAttributes); break;
            case 10: AccsJsonWriter.WriteJson(writer, _free); break;
            case 11: AccsJsonWriter.WriteModel(writer, _parent); break;
            case 12: AccsJsonWriter.WriteEnum(writer, _status); break;
            case 13: AccsJsonWriter.WriteIntegerEnum(writer, _level); break;
            case 14: AccsJsonWriter.WriteDateTimeOffset(writer, _createdAt); break;
            case 15: AccsJsonWriter.Write<List<List<string>>, ListCodec<List<string>, ListCodec<string, StringCodec>>>(writer, _matrix); break;
            case 16: AccsJsonWriter.WriteMap<long, Int64Codec>(writer, _labels); break;
            case 17: AccsJsonWriter.WriteInt32(writer, _small); break;
        }
    }

    protected override void AssignFilled()
    {
        if (_customAttributes is { Count: > 0 })
            AssignFilled(8);
    }

    protected override AccsModel? ModelAt(int index) => index switch
    {
        9 => _extensionAttributes,
        11 => _parent,
        _ => null,
    };
}
