using System.Text.Json.Serialization;

namespace AccsGen;

/// <summary>
/// Base of the generated models. Every member is absent, <see langword="null"/> or a value: only assigned members are written,
/// an assigned <see langword="null"/> as JSON <c>null</c>, which this service takes as "restore what is inherited".
/// </summary>
/// <remarks>
/// <para>
/// What was read counts as assigned and nothing read is lost: a model that is read, changed and written sends the rest as it came. A value in another form
/// than the spec says (see <see cref="JsonTolerance"/>) is written in the form it came until it is changed: a scalar until its property is set, JSON in a
/// text until anything in it differs, an object with numeric keys until the number of its items differs. An item of a list that makes no sense is not among
/// the typed items, but keeps its place in the JSON; it goes when the list is empty once it is written, or another one is assigned: to replace all items, assign a list. <see cref="GetJson"/> shows it.
/// A member that makes no sense is in <see cref="AdditionalMembers"/>.
/// </para>
/// <para>
/// Normalised when written, with the value the same: the order of members (declared ones first, in the order of the spec; in a custom attribute code and
/// value first); the text of a decimal with an exponent (<c>1e3</c> becomes <c>1000</c>) and of an integer <c>-0</c>; escapes in texts and names; white space between tokens, except
/// within raw JSON. Custom attributes that came as an object with numeric keys are written as an array. Of a repeated member the last one counts.
/// </para>
/// <para>
/// To send only what changes, set members of a new model, or call <see cref="StartUpdate"/> on one that was read. Assigning a list and changing it both
/// count as setting the member. Models compare by reference: they are mutable, so that value equality would break their use as keys, and "absent" and
/// "as it came" have no place in it; compare <see cref="ToString"/> or the members that matter. Not safe for concurrent writing.
/// </para>
/// </remarks>
[JsonConverter(typeof(AnyModelConverter))]
public abstract partial class AccsModel
{
    private readonly ModelShape _shape;
    private AssignedMembers _assigned;
    private AdditionalMembers? _additional;
    private ModelForms? _forms;

    /// <summary>Starts with nothing assigned.</summary>
    /// <param name="shape">The names of the declared members.</param>
    protected AccsModel(ModelShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _shape = shape;
    }

    /// <summary>Members the spec does not declare, or whose value made no sense as the declared type, as raw JSON.</summary>
    public AdditionalMembers AdditionalMembers => _additional ??= new AdditionalMembers(this);

    internal ModelForms? Forms => _forms;

    /// <summary>Whether a member is assigned, be it <see langword="null"/>. One that came with JSON that makes no sense is not, although that JSON is written back.</summary>
    /// <param name="jsonName">The member's JSON name, declared or not.</param>
    /// <returns><see langword="true"/> when it is.</returns>
    public bool IsSet(string jsonName)
    {
        ArgumentNullException.ThrowIfNull(jsonName);
        AssignChanged();
        var index = _shape.IndexOf(jsonName);
        return (index >= 0 && _assigned.Contains(index)) || (_additional?.IsSent(jsonName) == true && _forms?.Unreadable?.Contains(index) != true);
    }

    /// <summary>Makes a member absent again, so that it is not written.</summary>
    /// <param name="jsonName">The member's JSON name, declared or not; an unknown name changes nothing.</param>
    public void Unset(string jsonName)
    {
        ArgumentNullException.ThrowIfNull(jsonName);
        UnsetDeclared(jsonName);
        _additional?.Remove(jsonName);
    }

    /// <summary>The JSON of one member as it would be written: as it came, as long as it was not changed.</summary>
    /// <param name="jsonName">The member's JSON name, declared or not.</param>
    /// <returns>The JSON; <see langword="null"/> when nothing would be written.</returns>
    public RawJson? GetJson(string jsonName)
    {
        ArgumentNullException.ThrowIfNull(jsonName);
        AssignChanged();
        var index = _shape.IndexOf(jsonName);
        if (index < 0 || !_assigned.Contains(index))
            return _additional?.IsSent(jsonName) == true ? _additional[jsonName] : null;
        using var text = JsonTextWriter.Rent();
        WriteValue(text.Writer, index);
        return RawJson.FromTrusted(text.WrittenSpan.ToArray());
    }

    /// <summary>The model as compact JSON, as it would be sent.</summary>
    /// <returns>JSON text on one line.</returns>
    /// <exception cref="InvalidOperationException">The model contains itself.</exception>
    public sealed override string ToString()
    {
        using var text = JsonTextWriter.Rent();
        WriteMembers(text.Writer);
        return CompactJson.Of(text.WrittenSpan);
    }

    /// <summary>Reads one declared member into its field; JSON <c>null</c> makes the field <see langword="null"/>.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="index">The member's index in the shape.</param>
    /// <returns><see langword="false"/> when the value makes no sense; it is then kept as raw JSON.</returns>
    protected abstract bool ReadMember(ref AccsJsonReader reader, int index);

    /// <summary>Writes the value of one declared member.</summary>
    /// <param name="writer">Where to write; the name is written.</param>
    /// <param name="index">The member's index in the shape.</param>
    protected abstract void WriteMember(Utf8JsonWriter writer, int index);

    /// <summary>The value of a declared member that is a model; <see langword="null"/> for all others.</summary>
    /// <param name="index">The member's index in the shape.</param>
    /// <returns>The model.</returns>
    protected virtual AccsModel? ModelAt(int index) => null;

    /// <summary>
    /// Assigns the members whose collection was made by reading the property and has been filled since, each by <see cref="AssignFilled(int)"/>.
    /// Asked for before anything depends on what is assigned. A model without such members has nothing to do.
    /// </summary>
    protected virtual void AssignFilled()
    {
    }

    /// <summary>Marks a declared member as assigned whose collection was filled, unless it is what an update started from.</summary>
    /// <param name="index">The member's index in the shape.</param>
    protected void AssignFilled(int index)
    {
        if (!_assigned.Contains(index) && _forms?.Knows(index) != true)
            Assign(index);
    }

    /// <summary>Makes the collection of a member that has none, which its property gives out instead of <see langword="null"/>.</summary>
    /// <param name="index">The member's index in the shape.</param>
    /// <returns>An empty collection; written as <c>null</c> while empty when the member is assigned <see langword="null"/>, or was when an update started.</returns>
    protected CustomAttributes MakeCustomAttributes(int index) =>
        _assigned.Contains(index) || _forms?.Knows(index) == true ? new CustomAttributes(EmptyModelForm.Null) : new CustomAttributes();

    /// <summary>Marks a declared member as assigned. Called by its property.</summary>
    /// <param name="index">The member's index in the shape.</param>
    protected void Assign(int index)
    {
        _assigned.Add(index);
        _forms?.Forget(index);
        _additional?.Remove(_shape[index]);
    }

    internal void UnsetDeclared(string jsonName)
    {
        if (_shape.IndexOf(jsonName) is >= 0 and var index)
            UnsetDeclared(index);
    }

    private void UnsetDeclared(int index)
    {
        // A member's own reader is what empties its field, so that models need no code of their own for it.
        var nothing = new AccsJsonReader("null"u8);
        nothing.Advance();
        ReadMember(ref nothing, index);
        _forms?.Forget(index);
        _assigned.Remove(index);
    }

    private bool IsEmpty => _assigned.IsEmpty && (_additional?.SentCount ?? 0) == 0;
}
