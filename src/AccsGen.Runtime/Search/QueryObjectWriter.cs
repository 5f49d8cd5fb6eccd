namespace AccsGen;

/// <summary>Adds query parameters below a prefix: <c>prefix[name]=value</c>.</summary>
public readonly struct QueryObjectWriter
{
    private readonly AccsCall _call;
    private readonly string _prefix;

    internal QueryObjectWriter(AccsCall call, string prefix)
    {
        _call = call;
        _prefix = prefix;
    }

    /// <summary>Adds a parameter.</summary>
    /// <param name="name">What stands in the brackets.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves it out.</param>
    public void Add(string name, string? value)
    {
        if (value is not null)
            _call.Query(Name(name), value);
    }

    /// <summary>Adds a parameter.</summary>
    /// <typeparam name="T">A number, boolean, GUID, time, date or generated enumeration.</typeparam>
    /// <param name="name">What stands in the brackets.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves it out.</param>
    public void Add<T>(string name, T? value)
        where T : struct
    {
        if (value is { } item)
            _call.Query(Name(name), ValueText.Of(item));
    }

    /// <summary>Adds several values: <c>prefix[name][0]=…</c>, <c>prefix[name][1]=…</c>.</summary>
    /// <typeparam name="T">Text, a number, boolean, GUID, time, date or generated enumeration.</typeparam>
    /// <param name="name">What stands in the brackets.</param>
    /// <param name="values">The values; <see langword="null"/> leaves them out.</param>
    public void AddEach<T>(string name, IEnumerable<T>? values)
    {
        var index = 0;
        foreach (var value in values ?? [])
            _call.Query(string.Create(CultureInfo.InvariantCulture, $"{Name(name)}[{index++}]"), ValueText.Of(value));
    }

    /// <summary>Adds the parameters of an object below a name: <c>prefix[name][…]</c>.</summary>
    /// <param name="name">What stands in the brackets.</param>
    /// <param name="value">The object; <see langword="null"/> leaves it out.</param>
    public void Nested(string name, IQueryObject? value) => value?.AppendTo(new QueryObjectWriter(_call, Name(name)));

    /// <summary>Adds the parameters of one object of a list: <c>prefix[0][…]</c>.</summary>
    /// <param name="index">Its place in the list.</param>
    /// <param name="value">The object; <see langword="null"/> leaves it out.</param>
    public void Indexed(int index, IQueryObject? value) => Nested(index.ToString(CultureInfo.InvariantCulture), value);

    /// <summary>Adds the parameters of a list of objects: <c>prefix[name][0][…]</c>, <c>prefix[name][1][…]</c>.</summary>
    /// <typeparam name="T">The objects.</typeparam>
    /// <param name="name">What stands in the brackets.</param>
    /// <param name="values">The objects; <see langword="null"/> leaves them out.</param>
    public void NestedEach<T>(string name, IEnumerable<T>? values)
        where T : IQueryObject
    {
        var list = new QueryObjectWriter(_call, Name(name));
        var index = 0;
        foreach (var value in values ?? [])
            list.Indexed(index++, value);
    }

    private string Name(string name) => $"{_prefix}[{name}]";
}
