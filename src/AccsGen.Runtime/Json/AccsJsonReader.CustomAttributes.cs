namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>Reads custom attributes: an array of code and value, <c>[]</c>, or an object with numeric keys.</summary>
    /// <param name="value">The attributes, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is none of these, or an item has no code.</returns>
    public bool ReadCustomAttributes(out CustomAttributes? value)
    {
        value = null;
        var depth = _reader.CurrentDepth;
        if (_reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return _reader.TokenType == JsonTokenType.Null;
        var keyed = _reader.TokenType == JsonTokenType.StartObject;
        var attributes = new CustomAttributes();
        while (_reader.Read() && _reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            if (keyed && (!NameIsIndex() || !_reader.Read()))
                return Abandon(depth);
            if (_reader.TokenType != JsonTokenType.StartObject || !attributes.ReadItem(ref this))
                return Abandon(depth);
        }
        value = attributes;
        return true;
    }

    /// <summary>On the start of an array: reads it when it holds text only; otherwise stays where it is.</summary>
    internal bool TryReadTextArray([NotNullWhen(true)] out string[]? list)
    {
        var ahead = _reader;
        var items = new List<string>();
        while (ahead.Read() && ahead.TokenType == JsonTokenType.String)
            items.Add(ahead.GetString()!);
        list = ahead.TokenType == JsonTokenType.EndArray ? [.. items] : null;
        if (list is not null)
            _reader = ahead;
        return list is not null;
    }
}
