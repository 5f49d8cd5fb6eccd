using AccsGen.Simulator.Document;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Habits;

/// <summary>Writes an answer anew, with the habits that are wanted. The meaning stays: what a client reads is the same, if it reads it.</summary>
internal sealed class HabitWriter(ApiDocument document, SimulatorJsonHabits habits, SeededRandom random)
{
    /// <summary>How often is now and then.</summary>
    private const double Share = 0.3;

    public ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> answer, SpecType? type)
    {
        if (habits.AreUsual || answer.IsEmpty)
            return answer;
        if (type is null && answer.Span.SequenceEqual("[]"u8))
            return Decide(habits.EmptyVoidAnswers) ? default : answer;
        var value = JsonElement.Parse(answer.Span);
        return StateJson.Write(writer =>
        {
            if (value.ValueKind == JsonValueKind.Number && Decide(habits.RootNumbersAsText))
                writer.WriteStringValue(value.GetRawText());
            else if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                Write(writer, value, type ?? SpecType.Any, isRoot: true);
            else
                value.WriteTo(writer);
        });
    }

    private void Write(Utf8JsonWriter writer, JsonElement value, SpecType type, bool isRoot = false)
    {
        var resolved = document.Resolve(type);
        switch (resolved.Kind)
        {
            case SpecTypeKind.Object when IsEmpty(value):
                WriteEmptyObject(writer);
                break;
            case SpecTypeKind.Object when value.ValueKind == JsonValueKind.Object:
                WriteObject(writer, value, resolved, isRoot);
                break;
            case SpecTypeKind.Array when value.ValueKind == JsonValueKind.Array:
                WriteList(writer, value, resolved.Items ?? SpecType.Any, isRoot);
                break;
            case SpecTypeKind.Integer or SpecTypeKind.Number when value.ValueKind == JsonValueKind.Number:
                WriteNumber(writer, value, resolved.Kind == SpecTypeKind.Number);
                break;
            case SpecTypeKind.Boolean when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                WriteFlag(writer, value.GetBoolean());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter writer, JsonElement value, SpecType type, bool isRoot)
    {
        var members = document.MembersOf(type);
        if (!isRoot && !IsAttribute(members) && Decide(habits.ObjectsAsText))
        {
            writer.WriteStringValue(value.GetRawText());
            return;
        }
        writer.WriteStartObject();
        foreach (var property in value.EnumerateObject())
        {
            var member = members.Exactly(property.Name);
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                writer.WritePropertyName(property.Name);
                Write(writer, property.Value, member?.Type ?? SpecType.Any);
            }
            else if (IsDate(property.Name) && Decide(habits.ZeroDates))
            {
                writer.WriteString(property.Name, "0000-00-00 00:00:00");
            }
            else if (Decide(habits.NullsInRequired))
            {
                writer.WriteNull(property.Name);
            }
        }
        foreach (var member in members.Members)
        {
            if (!member.Required && !value.TryGetProperty(member.Name, out _) && Decide(habits.NullsInOptional))
                writer.WriteNull(member.Name);
        }
        if (members.Members.Count > 0 && Decide(habits.UnknownMembers))
            writer.WriteString("simulator_unknown_member", "of a module that no spec knows");
        writer.WriteEndObject();
    }

    private void WriteList(Utf8JsonWriter writer, JsonElement list, SpecType items, bool isRoot)
    {
        var isOfScalars = document.Resolve(items).Kind is SpecTypeKind.String or SpecTypeKind.Integer or SpecTypeKind.Number or SpecTypeKind.Boolean;
        if (!isRoot && isOfScalars && list.GetArrayLength() == 1 && Decide(habits.SingleItemsAsScalars))
        {
            Write(writer, list[0], items);
            return;
        }
        // An empty one stays a list: as an object it would be an empty object, which is a list again.
        if (!isRoot && list.GetArrayLength() > 0 && Decide(habits.ListsAsObjects))
        {
            writer.WriteStartObject();
            foreach (var (index, item) in list.EnumerateArray().Index())
            {
                writer.WritePropertyName(index.ToString(CultureInfo.InvariantCulture));
                Write(writer, item, items);
            }
            writer.WriteEndObject();
            return;
        }
        writer.WriteStartArray();
        foreach (var item in list.EnumerateArray())
            Write(writer, item, items);
        writer.WriteEndArray();
    }

    private void WriteEmptyObject(Utf8JsonWriter writer)
    {
        if (Decide(habits.EmptyObjectsAsText))
        {
            writer.WriteStringValue("");
        }
        else if (Decide(habits.EmptyObjectsAsLists))
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }

    private void WriteNumber(Utf8JsonWriter writer, JsonElement value, bool isAmount)
    {
        if (isAmount && value.TryGetDecimal(out var amount))
        {
            if (Decide(habits.PaddedDecimals))
            {
                writer.WriteStringValue(amount.ToString("0.0000############", CultureInfo.InvariantCulture));
                return;
            }
            if (Decide(habits.FloatNoise))
            {
                writer.WriteRawValue(value.GetDouble().ToString("G17", CultureInfo.InvariantCulture), skipInputValidation: true);
                return;
            }
        }
        if (Decide(habits.NumbersAsText))
            writer.WriteStringValue(value.GetRawText());
        else
            value.WriteTo(writer);
    }

    private void WriteFlag(Utf8JsonWriter writer, bool flag)
    {
        if (!Decide(habits.FlagsAsNumbers))
            writer.WriteBooleanValue(flag);
        else if (random.Next(2) == 0)
            writer.WriteNumberValue(flag ? 1 : 0);
        else
            writer.WriteStringValue(flag ? "1" : "0");
    }

    private bool Decide(JsonHabit habit) => habit == JsonHabit.On || (habit == JsonHabit.Sometimes && random.Next() < Share);

    /// <summary>Custom attributes stay objects: the service is known to put members into text (accs-wire.md, section 14), not the attributes of an entity one by one.</summary>
    private static bool IsAttribute(MemberTable members) => members.Members.Count == 2 && members.Exactly("attribute_code") is not null && members.Exactly("value") is not null;

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };

    private static bool IsDate(string name) => name.EndsWith("_at", StringComparison.Ordinal) || name.EndsWith("_date", StringComparison.Ordinal) || name is "dob";
}
