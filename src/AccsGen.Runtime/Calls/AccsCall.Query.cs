namespace AccsGen;

public sealed partial class AccsCall
{
    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">Its name; escaped, brackets too.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall Query(string name, string? value)
    {
        if (value is null)
            return this;
        BeginQuery(name);
        _url.AppendEscaped(value);
        return this;
    }

    /// <summary>Adds a query parameter.</summary>
    /// <typeparam name="T">A number, boolean (<c>true</c>, <c>false</c>), GUID, time (ISO 8601 in UTC), date or generated enumeration.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall Query<T>(string name, T? value)
        where T : struct => value is { } item ? Query(name, ValueText.Of(item)) : this;

    /// <summary>Adds a query parameter that is always there.</summary>
    /// <typeparam name="T">A number, boolean (<c>true</c>, <c>false</c>), GUID, time (ISO 8601 in UTC), date or generated enumeration.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This call.</returns>
    public AccsCall Query<T>(string name, T value)
        where T : struct => Query(name, ValueText.Of(value));

    /// <summary>Adds several values as one query parameter.</summary>
    /// <typeparam name="T">Text, or what <see cref="Query{T}(string, T)"/> takes.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values; <see langword="null"/> leaves it out.</param>
    /// <param name="delimiter">Stands between the values; a comma that is part of a value is escaped, one between values is not.</param>
    /// <returns>This call.</returns>
    public AccsCall Query<T>(string name, IEnumerable<T>? values, char delimiter)
    {
        if (values is null)
            return this;
        BeginQuery(name);
        var first = true;
        foreach (var value in values)
        {
            if (!first && delimiter == ',')
                _url.Append(",");
            else if (!first)
                _url.AppendEscaped([delimiter]);
            first = false;
            _url.AppendEscaped(ValueText.Of(value));
        }
        return this;
    }

    /// <summary>Adds several values as one query parameter each, all of the same name.</summary>
    /// <typeparam name="T">Text, or what <see cref="Query{T}(string, T)"/> takes.</typeparam>
    /// <param name="name">Their name, with its brackets where the spec says so.</param>
    /// <param name="values">The values; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall QueryEach<T>(string name, IEnumerable<T>? values)
    {
        foreach (var value in values ?? [])
            Query(name, ValueText.Of(value));
        return this;
    }

    /// <summary>Adds several values under indexed names, as PHP reads a list: <c>skus[0]=a&amp;skus[1]=b</c>.</summary>
    /// <typeparam name="T">Text, or what <see cref="Query{T}(string, T)"/> takes.</typeparam>
    /// <param name="name">What stands before the brackets.</param>
    /// <param name="values">The values; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall QueryIndexed<T>(string name, IEnumerable<T>? values)
    {
        var index = 0;
        foreach (var value in values ?? [])
            Query(string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), ValueText.Of(value));
        return this;
    }

    /// <summary>Adds a family of query parameters: <c>searchCriteria[pageSize]=…</c>.</summary>
    /// <param name="prefix">What stands before the brackets.</param>
    /// <param name="value">The family; <see langword="null"/> leaves it out.</param>
    /// <returns>This call.</returns>
    public AccsCall Query(string prefix, IQueryObject? value)
    {
        value?.AppendTo(new QueryObjectWriter(this, prefix));
        return this;
    }

    /// <summary>Adds a model as a family of query parameters: <c>address[country]=…</c>, lists as <c>skuRequests[0][sku]=…</c>.</summary>
    /// <param name="prefix">What stands before the brackets.</param>
    /// <param name="value">The model; <see langword="null"/> leaves it out, as do its members that are unassigned or null.</param>
    /// <returns>This call.</returns>
    public AccsCall Query(string prefix, AccsModel? value)
    {
        if (value is not null)
            QueryFamilyJson.Add(this, prefix, RawJson.From(value));
        return this;
    }

    /// <summary>Adds models as a family of query parameters: <c>skuRequests[0][sku]=…</c>.</summary>
    /// <param name="prefix">What stands before the brackets.</param>
    /// <param name="values">The models; <see langword="null"/> leaves them out.</param>
    /// <returns>This call.</returns>
    public AccsCall Query(string prefix, IEnumerable<AccsModel>? values)
    {
        var index = 0;
        foreach (var value in values ?? [])
            Query(string.Create(CultureInfo.InvariantCulture, $"{prefix}[{index++}]"), value);
        return this;
    }

    /// <inheritdoc cref="Query(string, string?)" />
    public AccsCall Query(string name, Uri? value) => Query(name, value?.OriginalString);

    private void BeginQuery(string name)
    {
        _url.Append(_hasQuery ? "&" : "?");
        _hasQuery = true;
        _url.AppendEscaped(name);
        _url.Append("=");
    }
}
