using System.Collections;

namespace AccsGen;

/// <summary>
/// The members of a model that its spec does not declare, and those whose value made no sense as the declared type,
/// as raw JSON in the order they came.
/// </summary>
/// <remarks>Setting a declared member's JSON name here writes that JSON in place of the typed value, and the other way round: the last one set counts.</remarks>
public sealed class AdditionalMembers : IReadOnlyCollection<KeyValuePair<string, RawJson>>
{
    private readonly AccsModel _owner;
    private readonly List<KeyValuePair<string, RawJson>> _members = [];

    internal AdditionalMembers(AccsModel owner) => _owner = owner;

    /// <summary>How many there are.</summary>
    public int Count => _members.Count;

    /// <summary>How many are written.</summary>
    internal int SentCount => Known is { } known ? _members.Count(member => !known.Contains(member.Key)) : _members.Count;

    /// <summary>The names that an update started from and that have not been set since: readable, but not written.</summary>
    private HashSet<string>? Known => _owner.Forms?.KnownAdditional;

    /// <summary>The value of a member, <see langword="null"/> when there is none; setting <see langword="null"/> writes JSON <c>null</c>.</summary>
    /// <param name="name">The JSON name.</param>
    public RawJson? this[string name]
    {
        get => IndexOf(name) is >= 0 and var index ? _members[index].Value : (RawJson?)null;
        set => Set(name, value.GetValueOrDefault());
    }

    /// <summary>Whether there is a member of this name.</summary>
    /// <param name="name">The JSON name.</param>
    /// <returns><see langword="true"/> when there is one, also when its value is JSON <c>null</c>.</returns>
    public bool Contains(string name) => IndexOf(name) >= 0;

    /// <summary>Gives the value of a member.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="value">The value, JSON <c>null</c> when there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string name, out RawJson value)
    {
        var index = IndexOf(name);
        value = index >= 0 ? _members[index].Value : default;
        return index >= 0;
    }

    /// <summary>Sets a member: in its place when there is one, else at the end.</summary>
    /// <param name="name">The JSON name.</param>
    /// <param name="value">The value.</param>
    public void Set(string name, RawJson value)
    {
        ArgumentNullException.ThrowIfNull(name);
        _owner.UnsetDeclared(name);
        Known?.Remove(name);
        var member = new KeyValuePair<string, RawJson>(name, value);
        var index = IndexOf(name);
        if (index >= 0)
            _members[index] = member;
        else
            _members.Add(member);
    }

    /// <summary>Removes a member.</summary>
    /// <param name="name">The JSON name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name) => _members.Count > 0 && RemoveAll(member => member == name) > 0;

    /// <summary>Enumerates the members in order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<KeyValuePair<string, RawJson>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds what was read, without looking for duplicates: a document repeats a name hardly ever, and may hold very many.</summary>
    internal void Append(string name, RawJson value) => _members.Add(new(name, value));

    internal int RemoveAll(Predicate<string> match) => _members.RemoveAll(member => match(member.Key));

    /// <summary>Whether there is a member of this name, and it is written.</summary>
    internal bool IsSent(string name) => Contains(name) && Known?.Contains(name) != true;

    internal void WriteTo(Utf8JsonWriter writer)
    {
        var known = Known;
        foreach (var (name, value) in _members)
        {
            if (known?.Contains(name) == true)
                continue;
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    // The last one of a repeated name counts, as everywhere in JSON.
    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _members.FindLastIndex(member => member.Key == name);
    }
}
