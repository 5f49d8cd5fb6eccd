using System.Text.Json.Serialization;

namespace AccsGen;

/// <summary>Extension attributes whose members the spec does not declare: which there are depends on the tenant's modules.</summary>
/// <remarks><c>product.ExtensionAttributes["stock_item"]</c> gives the raw JSON of one.</remarks>
[JsonConverter(typeof(AccsModelConverter<ExtensionAttributes>))]
public sealed class ExtensionAttributes : AccsModel
{
    private static readonly ModelShape s_shape = new();

    /// <summary>Makes an empty set.</summary>
    public ExtensionAttributes()
        : base(s_shape)
    {
    }

    /// <summary>The value of an attribute, <see langword="null"/> when there is none; setting <see langword="null"/> writes JSON <c>null</c>.</summary>
    /// <param name="name">The attribute's JSON name.</param>
    public RawJson? this[string name]
    {
        get => AdditionalMembers[name];
        set => AdditionalMembers[name] = value;
    }

    /// <inheritdoc />
    protected override bool ReadMember(ref AccsJsonReader reader, int index) => false;

    /// <inheritdoc />
    protected override void WriteMember(Utf8JsonWriter writer, int index)
    {
    }
}
