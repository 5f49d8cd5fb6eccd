namespace AccsGen;

/// <content>
/// Where the attributes are. Not a <c>List</c>: one of a value type is compiled at run time, before the first product can be read, and grows to twice of what it needs.
/// </content>
public sealed partial class CustomAttributes
{
    /// <summary>A thread keeps no larger buffer than this.</summary>
    private const int MaxKeptBuffer = 1024;

    /// <summary>Where a collection is while it is read, until its size is known.</summary>
    [ThreadStatic]
    private static Entry[]? t_buffer;

    private Entry[]? _entries;
    private int _count;
    private int _version;

    /// <summary>Takes what was read out of the thread's buffer.</summary>
    private void Trim()
    {
        var buffer = _entries!;
        _entries = null;
        if (_count > 0)
        {
            _entries = new Entry[_count];
            Array.Copy(buffer, _entries, _count);
            Array.Clear(buffer, 0, _count);
        }
        if (buffer.Length <= MaxKeptBuffer)
            t_buffer = buffer;
    }

    /// <summary>Makes room for one more.</summary>
    [MemberNotNull(nameof(_entries))]
    private void Reserve()
    {
        if (_entries is null || _count == _entries.Length)
            Grow();
    }

    [MemberNotNull(nameof(_entries))]
    private void Grow()
    {
        var larger = new Entry[Math.Max(_count * 2, 4)];
        if (_entries is not null)
            Array.Copy(_entries, larger, _count);
        _entries = larger;
    }

    private void Append(string code, CustomAttributeValue value)
    {
        Reserve();
        _entries[_count++] = new Entry { Code = code, Value = value };
        _version++;
    }

    private bool RemoveFrom(int start, string code)
    {
        var kept = start;
        for (var i = start; i < _count; i++)
        {
            if (_entries![i].Code != code)
                _entries[kept++] = _entries[i];
        }
        if (kept == _count)
            return false;
        Array.Clear(_entries!, kept, _count - kept);
        _count = kept;
        _version++;
        return true;
    }

    private int IndexOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        for (var i = 0; i < _count; i++)
        {
            if (_entries![i].Code == code)
                return i;
        }
        return -1;
    }

    /// <summary>An attribute, and what else came with it that the spec doesn't know.</summary>
    private struct Entry
    {
        public string Code;
        public CustomAttributeValue Value;
        public List<KeyValuePair<string, RawJson>>? Others;
    }
}
