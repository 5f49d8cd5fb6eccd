namespace AccsGen.Simulator.Document;

/// <summary>The members of one object type, found by either spelling of their names.</summary>
internal sealed class MemberTable
{
    private readonly Dictionary<string, SpecMember> _byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecMember> _byName = new(StringComparer.Ordinal);

    public MemberTable(IEnumerable<SpecMember> members)
    {
        Members = [.. members];
        Required = [.. Members.Where(member => member.Required)];
        foreach (var member in Members)
        {
            _byForm.TryAdd(NameForm.Of(member.Name), member);
            _byName.TryAdd(member.Name, member);
        }
    }

    public IReadOnlyList<SpecMember> Members { get; }

    public IReadOnlyList<SpecMember> Required { get; }

    /// <summary>Whether there is a member of exactly this name.</summary>
    public bool Contains(string name) => _byName.ContainsKey(name);

    /// <summary>The member of exactly this name.</summary>
    public SpecMember? Exactly(string name) => _byName.GetValueOrDefault(name);

    public SpecMember? Find(string name) => _byForm.GetValueOrDefault(NameForm.Of(name));
}
