using AccsGen.Simulator.Document;

namespace AccsGen.Simulator.Answers;

/// <summary>
/// Writes a value of any type of the spec. By the service's rule required members are always there, some of them null, and optional ones are
/// left out when they have no value (accs-wire.md, section 14): which ones is settled by their names, so that a sample never changes.
/// </summary>
internal sealed class SampleWriter(ApiDocument document)
{
    /// <summary>The length of a list at the root, and of a search's rows.</summary>
    public const int ListLength = 2;

    private const int MaximalDepth = 4;

    public void Write(Utf8JsonWriter writer, SpecType type, string name) => Write(writer, type, name, new Place(name, 0, 0));

    /// <summary>One row of a list.</summary>
    public void WriteItem(Utf8JsonWriter writer, SpecType type, string name, int index) => Write(writer, type, name, new Place(name, index, 1));

    public void WriteMembers(Utf8JsonWriter writer, IEnumerable<SpecMember> members, string owner) => WriteMembers(writer, members, new Place(owner, 0, 1));

    private void Write(Utf8JsonWriter writer, SpecType type, string name, Place place)
    {
        var resolved = document.Resolve(type);
        switch (resolved.Kind)
        {
            case SpecTypeKind.Object when resolved.Members.IsEmpty:
                // PHP's empty object.
                writer.WriteStartArray();
                writer.WriteEndArray();
                break;
            case SpecTypeKind.Object:
                writer.WriteStartObject();
                WriteMembers(writer, document.MembersOf(resolved).Members, place with { Owner = type.Reference ?? place.Owner, Depth = place.Depth + 1 });
                writer.WriteEndObject();
                break;
            case SpecTypeKind.Array:
                WriteArray(writer, resolved, name, place);
                break;
            case SpecTypeKind.Map:
                writer.WriteStartObject();
                writer.WritePropertyName("sample");
                Write(writer, resolved.Items ?? SpecType.Any, name, place with { Depth = place.Depth + 1 });
                writer.WriteEndObject();
                break;
            case SpecTypeKind.Integer:
                writer.WriteNumberValue(SampleValues.Integer(name, place.Index));
                break;
            case SpecTypeKind.Number:
                writer.WriteNumberValue(SampleValues.Number(name, place.Index));
                break;
            case SpecTypeKind.Boolean:
                writer.WriteBooleanValue(true);
                break;
            default:
                writer.WriteStringValue(resolved.Enum.IsEmpty ? SampleValues.Text(name, resolved.Format, place.Index) : resolved.Enum[0]);
                break;
        }
    }

    private void WriteArray(Utf8JsonWriter writer, SpecType type, string name, Place place)
    {
        writer.WriteStartArray();
        // Below the rows one element shows the shape; a list of itself must end somewhere.
        var length = place.Depth == 0 ? ListLength : place.Depth < MaximalDepth ? 1 : 0;
        for (var i = 0; i < length; i++)
            Write(writer, type.Items ?? SpecType.Any, name, place with { Index = i, Depth = place.Depth + 1 });
        writer.WriteEndArray();
    }

    private void WriteMembers(Utf8JsonWriter writer, IEnumerable<SpecMember> members, Place place)
    {
        foreach (var member in members)
        {
            var isObject = document.Resolve(member.Type) is { Kind: SpecTypeKind.Object };
            var tooDeep = isObject && place.Depth >= MaximalDepth;
            var hasNoValue = tooDeep || SampleValues.HasNoValue(place.Owner, member, isObject && document.MembersOf(member.Type).Members.Count == 0);
            if (hasNoValue && !member.Required)
                continue;
            writer.WritePropertyName(member.Name);
            if (hasNoValue)
                writer.WriteNullValue();
            else
                Write(writer, member.Type, member.Name, place);
        }
    }

    /// <param name="Owner">The schema whose members are written.</param>
    /// <param name="Index">The row, which makes ids differ.</param>
    private readonly record struct Place(string Owner, int Index, int Depth);
}
