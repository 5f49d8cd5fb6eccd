namespace AccsGen.Simulator.Document;

/// <summary>The members of one object type, found by either spelling of their names.</summary>
internal sealed class MemberTable
{
    private readonly Dictionary<string, SpecMember> _byForm = new(StringComparer.Ordinal);

    public MemberTable(IEnumerable<SpecMember> members)
    {
        Members = [.. members];
        foreach (var member in Members)
            _byForm.TryAdd(NameForm.Of(member.Name), member);
    }

    public IReadOnlyList<SpecMember> Members { get; }

    public SpecMember? Find(string name) => _byForm.GetValueOrDefault(NameForm.Of(name));
}
