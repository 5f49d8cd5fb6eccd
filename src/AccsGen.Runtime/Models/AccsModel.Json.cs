using System.Numerics;

namespace AccsGen;

public abstract partial class AccsModel
{
    /// <summary>On the start of an object: reads all its members, to its end.</summary>
    /// <remarks>What few models need stands in methods of its own, which then need not be compiled, at run time, before the first model can be read.</remarks>
    internal void ReadMembers(ref AccsJsonReader reader)
    {
        var expected = 0;
        while (reader.Tokens.Read() && reader.Tokens.TokenType != JsonTokenType.EndObject)
        {
            var index = reader.Tokens.ValueIsEscaped ? reader.FindEscapedMember(_shape, expected) : _shape.Find(reader.Tokens.ValueSpan, expected);
            if (index < 0)
            {
                ReadUnknown(ref reader);
                continue;
            }
            expected = index + 1;
            reader.Tokens.Read();
            reader.IsNormalized = false;
            var start = (int)reader.Tokens.TokenStartIndex;
            if (!ReadMember(ref reader, index))
            {
                KeepUnreadable(ref reader, index, start);
                continue;
            }
            _assigned.Add(index);
            _forms?.Forget(index);
            if (reader.IsNormalized)
                KeepOriginal(index, reader.Slice(start));
        }
        if (_forms is not null)
            DropRepeated();
        reader.IsNormalized = false;
    }

    private void ReadUnknown(ref AccsJsonReader reader)
    {
        var name = reader.GetName();
        reader.Advance();
        var start = reader.TokenStart;
        reader.Skip();
        AdditionalMembers.Append(name, reader.Slice(start));
    }

    private void KeepUnreadable(ref AccsJsonReader reader, int index, int start)
    {
        UnsetDeclared(index);
        ((_forms ??= new()).Unreadable ??= []).Add(index);
        AdditionalMembers.Append(_shape[index], reader.EndUnreadable(start));
    }

    private void KeepOriginal(int index, RawJson json) => ((_forms ??= new()).Originals ??= []).Add((index, json));

    /// <summary>A member that came twice, first in a form that made no sense: the last one counts.</summary>
    private void DropRepeated()
    {
        if (_forms?.Unreadable is not null)
            _additional?.RemoveAll(name => _shape.IndexOf(name) is >= 0 and var index && _assigned.Contains(index));
    }

    /// <summary>Says that the model was read from an empty array or text.</summary>
    internal void CameEmpty(EmptyModelForm form) => (_forms ??= new()).Empty = form;

    /// <summary>Says that the model was read from a text.</summary>
    internal void CameInText(RawJson text) => (_forms ??= new()).Text = new JsonInText(text, WriteForm);

    /// <summary>Writes the assigned and the additional members, in the form the model came where that still fits.</summary>
    internal void WriteMembers(Utf8JsonWriter writer)
    {
        if (_forms?.Text is { } text)
            text.WriteTo(writer, WriteForm);
        else
            WriteForm(writer);
    }

    private void WriteForm(Utf8JsonWriter writer)
    {
        AssignChanged();
        if (_forms is { Empty: not EmptyModelForm.Object } forms && IsEmpty)
        {
            AccsJsonWriter.WriteEmpty(writer, forms.Empty);
            return;
        }
        writer.WriteStartObject();
        var names = _shape.EncodedNames;
        for (var i = 0; i < _assigned.Words; i++)
            WriteAssigned(writer, names, _assigned.Word(i), i * 64);
        _additional?.WriteTo(writer);
        writer.WriteEndObject();
    }

    private void WriteAssigned(Utf8JsonWriter writer, JsonEncodedText[] names, ulong assigned, int first)
    {
        var mayDiffer = _forms?.Originals is not null;
        for (; assigned != 0; assigned &= assigned - 1)
        {
            var index = first + BitOperations.TrailingZeroCount(assigned);
            writer.WritePropertyName(names[index]);
            if (!mayDiffer || !WriteOriginal(writer, index))
                WriteMember(writer, index);
        }
    }

    private void WriteValue(Utf8JsonWriter writer, int index)
    {
        if (!WriteOriginal(writer, index))
            WriteMember(writer, index);
    }

    private bool WriteOriginal(Utf8JsonWriter writer, int index)
    {
        if (_forms?.Originals is not { } originals)
            return false;
        foreach (var original in originals)
        {
            if (original.Index != index)
                continue;
            original.Json.WriteTo(writer);
            return true;
        }
        return false;
    }
}
