namespace AccsGen;

/// <summary>Which declared members of a model are assigned: a bit each. Two words hold all but a handful of models, the widest has 150 members.</summary>
internal struct AssignedMembers
{
    private const int BitsOfWord = 64;

    private ulong _first;
    private ulong _second;
    private ulong[]? _further;

    /// <summary>Whether none is.</summary>
    public readonly bool IsEmpty => (_first | _second) == 0 && _further?.AsSpan().ContainsAnyExcept(0UL) != true;

    /// <summary>How many words there are.</summary>
    public readonly int Words => 2 + (_further?.Length ?? 0);

    /// <summary>The bits of the members from 64 times <paramref name="index"/> on.</summary>
    public readonly ulong Word(int index) => index switch
    {
        0 => _first,
        1 => _second,
        _ => _further is null || index - 2 >= _further.Length ? 0 : _further[index - 2],
    };

    public readonly bool Contains(int member) => (Word(member / BitsOfWord) & Bit(member)) != 0;

    public void Add(int member)
    {
        if (member < BitsOfWord)
            _first |= 1UL << member;
        else if (member < 2 * BitsOfWord)
            _second |= 1UL << member;
        else
            Further(member) |= Bit(member);
    }

    public void Remove(int member)
    {
        if (member < BitsOfWord)
            _first &= ~Bit(member);
        else if (member < 2 * BitsOfWord)
            _second &= ~Bit(member);
        else if (Contains(member))
            Further(member) &= ~Bit(member);
    }

    private static ulong Bit(int member) => 1UL << (member & (BitsOfWord - 1));

    private ref ulong Further(int member)
    {
        var index = (member / BitsOfWord) - 2;
        if (_further is null || index >= _further.Length)
            Array.Resize(ref _further, index + 1);
        return ref _further[index];
    }
}
