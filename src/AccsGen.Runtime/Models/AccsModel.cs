using System.Numerics;

namespace AccsGen;

/// <summary>
/// Base of the generated models. Every member is absent, <see langword="null"/> or a value: only assigned members are written,
/// an assigned <see langword="null"/> as JSON <c>null</c>, which this service takes as "restore what is inherited".
/// </summary>
/// <remarks>
/// What was read counts as assigned and nothing read is lost: a model that is read, changed and written sends the rest as it came.
/// Normalised are the order (declared members first) and the form of a list or map (an object with numeric keys is written as an array).
/// Models compare by reference, and are not safe for concurrent writing.
/// </remarks>
public abstract class AccsModel
{
    private readonly ModelShape _shape;
    private ulong _assigned;
    private ulong[]? _assignedBeyond64;
    private AdditionalMembers? _additional;
    private List<(int Index, RawJson Json)>? _originals;

    /// <summary>Starts with nothing assigned.</summary>
    /// <param name="shape">The names of the declared members.</param>
    protected AccsModel(ModelShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _shape = shape;
    }

    /// <summary>Members the spec does not declare, or whose value made no sense as the declared type, as raw JSON.</summary>
    public AdditionalMembers AdditionalMembers => _additional ??= new AdditionalMembers(this);

    internal EmptyModelForm EmptyForm { get; set; }

    /// <summary>Whether a member is assigned, be it <see langword="null"/>, and would be written.</summary>
    /// <param name="jsonName">The member's JSON name, declared or not.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public bool IsSet(string jsonName)
    {
        ArgumentNullException.ThrowIfNull(jsonName);
        AssignFilled();
        var index = _shape.IndexOf(jsonName);
        return (index >= 0 && IsAssigned(index)) || _additional?.Contains(jsonName) == true;
    }

    /// <summary>Makes a member absent again, so that it is not written.</summary>
    /// <param name="jsonName">The member's JSON name, declared or not; an unknown name changes nothing.</param>
    public void Unset(string jsonName)
    {
        ArgumentNullException.ThrowIfNull(jsonName);
        UnsetDeclared(jsonName);
        _additional?.Remove(jsonName);
    }

    /// <summary>The model as compact JSON, as it would be sent.</summary>
    /// <returns>JSON text.</returns>
    public sealed override string ToString()
    {
        using var text = JsonTextWriter.Rent();
        WriteMembers(text.Writer);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>Reads one declared member.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="index">The member's index in the shape.</param>
    /// <returns><see langword="false"/> when the value makes no sense; it is then kept as raw JSON.</returns>
    protected abstract bool ReadMember(ref AccsJsonReader reader, int index);

    /// <summary>Writes the value of one declared member.</summary>
    /// <param name="writer">Where to write; the name is written.</param>
    /// <param name="index">The member's index in the shape.</param>
    protected abstract void WriteMember(Utf8JsonWriter writer, int index);

    /// <summary>Sets the field of one declared member to <see langword="null"/>.</summary>
    /// <param name="index">The member's index in the shape.</param>
    protected abstract void ClearMember(int index);

    /// <summary>
    /// Assigns the members whose collection was made by reading the property and has been filled since. Asked for before anything
    /// depends on what is assigned. A model without such members has nothing to do.
    /// </summary>
    protected virtual void AssignFilled()
    {
    }

    /// <summary>Marks a declared member as assigned. Called by its property.</summary>
    /// <param name="index">The member's index in the shape.</param>
    protected void Assign(int index)
    {
        MarkAssigned(index);
        if (_originals is not null)
            ForgetOriginal(index);
        if (_additional is not null)
            _additional.Remove(_shape[index]);
    }

    /// <summary>On the start of an object: reads all its members, to its end.</summary>
    internal void ReadMembers(ref AccsJsonReader reader)
    {
        var expected = 0;
        var unreadable = false;
        while (reader.Advance() && reader.TokenType != JsonTokenType.EndObject)
        {
            var index = reader.FindMember(_shape, expected);
            if (index < 0)
            {
                var name = reader.GetName();
                reader.Advance();
                var unknown = reader.TokenStart;
                reader.Skip();
                AdditionalMembers.Append(name, reader.Slice(unknown));
                continue;
            }
            expected = index + 1;
            reader.Advance();
            var start = reader.BeginMember();
            if (!ReadMember(ref reader, index))
            {
                unreadable = true;
                KeepUnreadable(ref reader, index, start);
                continue;
            }
            MarkAssigned(index);
            if (_originals is not null)
                ForgetOriginal(index);
            if (unreadable)
                _additional!.Remove(_shape[index]);
            if (reader.MemberWasNormalized)
                (_originals ??= []).Add((index, reader.Slice(start)));
        }
    }

    /// <summary>Writes the assigned and the additional members as an object.</summary>
    internal void WriteMembers(Utf8JsonWriter writer)
    {
        AssignFilled();
        if (EmptyForm != EmptyModelForm.Object && IsEmpty)
        {
            WriteEmpty(writer);
            return;
        }
        writer.WriteStartObject();
        var names = _shape.EncodedNames;
        WriteAssigned(writer, names, _assigned, 0);
        for (var i = 0; i < _assignedBeyond64?.Length; i++)
            WriteAssigned(writer, names, _assignedBeyond64[i], (i + 1) * 64);
        _additional?.WriteTo(writer);
        writer.WriteEndObject();
    }

    internal void UnsetDeclared(string jsonName)
    {
        var index = _shape.IndexOf(jsonName);
        if (index < 0)
            return;
        ClearMember(index);
        if (_originals is not null)
            ForgetOriginal(index);
        if (index < 64)
            _assigned &= ~(1UL << index);
        else if (_assignedBeyond64 is { } beyond)
            beyond[(index >> 6) - 1] &= ~(1UL << (index & 63));
    }

    private bool IsEmpty => _assigned == 0 && (_assignedBeyond64?.AsSpan().ContainsAnyExcept(0UL) ?? false) == false && (_additional?.Count ?? 0) == 0;

    private bool IsAssigned(int index) =>
        index < 64 ? (_assigned & (1UL << index)) != 0 : _assignedBeyond64 is { } beyond && (beyond[(index >> 6) - 1] & (1UL << (index & 63))) != 0;

    private void MarkAssigned(int index)
    {
        if (index < 64)
            _assigned |= 1UL << index;
        else
            (_assignedBeyond64 ??= new ulong[(_shape.Count - 1) >> 6])[(index >> 6) - 1] |= 1UL << (index & 63);
    }

    private void KeepUnreadable(ref AccsJsonReader reader, int index, int start)
    {
        reader.EndUnreadable(start);
        UnsetDeclared(_shape[index]);
        AdditionalMembers.Append(_shape[index], reader.Slice(start));
    }

    private void WriteAssigned(Utf8JsonWriter writer, JsonEncodedText[] names, ulong assigned, int first)
    {
        for (; assigned != 0; assigned &= assigned - 1)
        {
            var index = first + BitOperations.TrailingZeroCount(assigned);
            writer.WritePropertyName(names[index]);
            if (_originals is null || !WriteOriginal(writer, index))
                WriteMember(writer, index);
        }
    }

    private bool WriteOriginal(Utf8JsonWriter writer, int index)
    {
        foreach (var original in _originals!)
        {
            if (original.Index != index)
                continue;
            original.Json.WriteTo(writer);
            return true;
        }
        return false;
    }

    private void ForgetOriginal(int index)
    {
        for (var i = _originals!.Count - 1; i >= 0; i--)
        {
            if (_originals[i].Index == index)
                _originals.RemoveAt(i);
        }
    }

    private void WriteEmpty(Utf8JsonWriter writer)
    {
        if (EmptyForm == EmptyModelForm.Text)
        {
            writer.WriteStringValue(string.Empty);
            return;
        }
        writer.WriteStartArray();
        writer.WriteEndArray();
    }
}
