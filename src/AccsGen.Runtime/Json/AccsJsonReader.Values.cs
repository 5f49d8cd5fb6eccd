namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>Reads any value as raw JSON.</summary>
    /// <param name="value">The value, or <see langword="null"/> for JSON <c>null</c>.</param>
    /// <returns>Always <see langword="true"/>.</returns>
    public bool ReadJson(out RawJson? value)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            value = null;
            return true;
        }
        var start = TokenStart;
        _reader.Skip();
        value = Slice(start);
        return true;
    }

    /// <summary>Reads a model; <c>[]</c> and <c>""</c> are an empty one, as PHP writes empty objects.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The model, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> for other text, a number, a boolean or an array with items.</returns>
    public bool ReadModel<T>(out T? value)
        where T : AccsModel, new()
    {
        value = null;
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                value = new T();
                value.ReadMembers(ref this);
                return true;
            case JsonTokenType.StartArray:
                var depth = _reader.CurrentDepth;
                _reader.Read();
                if (_reader.TokenType != JsonTokenType.EndArray)
                    return Abandon(depth);
                value = new T();
                value.EmptyForm = EmptyModelForm.Array;
                return true;
            case JsonTokenType.String when _reader.ValueSpan.IsEmpty:
                value = new T();
                value.EmptyForm = EmptyModelForm.Text;
                return true;
            default:
                return _reader.TokenType == JsonTokenType.Null;
        }
    }

    /// <summary>Reads an open set of extension attributes.</summary>
    /// <param name="value">The attributes, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no object.</returns>
    public bool ReadExtensionAttributes(out ExtensionAttributes? value) => ReadModel(out value);

    /// <summary>Reads a list of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The list, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no list, or an item is no model.</returns>
    public bool ReadModelList<T>(out List<T>? value)
        where T : AccsModel, new() => ReadList<T, ModelCodec<T>>(out value);

    /// <summary>Reads a list of text.</summary>
    /// <param name="value">The list, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no list, or an item is no text.</returns>
    public bool ReadStringList(out List<string>? value) => ReadList<string, StringCodec>(out value);

    /// <summary>Reads a list of integers.</summary>
    /// <param name="value">The list, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no list, or an item is no integer.</returns>
    public bool ReadInt64List(out List<long>? value) => ReadList<long, Int64Codec>(out value);

    /// <summary>
    /// Reads a list; also an object whose keys are numbers, which is what a PHP array with gaps becomes, and a single scalar as a list of one.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TCodec">Reads an item.</typeparam>
    /// <param name="value">The list, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is none of these, or an item can't be read.</returns>
    public bool ReadList<T, TCodec>(out List<T>? value)
        where TCodec : IJsonCodec<T>
    {
        value = null;
        var depth = _reader.CurrentDepth;
        switch (_reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.StartArray:
                var items = new List<T>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                {
                    if (!ReadItem<T, TCodec>(items))
                        return Abandon(depth);
                }
                value = items;
                return true;
            case JsonTokenType.StartObject:
                items = [];
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    if (!NameIsIndex() || !_reader.Read() || !ReadItem<T, TCodec>(items))
                        return Abandon(depth);
                }
                value = items;
                return true;
            case JsonTokenType.String when _reader.ValueSpan.IsEmpty:
                return false;
            default:
                items = new List<T>(1);
                if (!ReadItem<T, TCodec>(items))
                    return false;
                value = items;
                return true;
        }
    }

    /// <summary>Reads a map by name; <c>[]</c> is an empty one, as PHP writes it.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TCodec">Reads a value.</typeparam>
    /// <param name="value">The map, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no object, or a value can't be read.</returns>
    public bool ReadMap<T, TCodec>(out Dictionary<string, T>? value)
        where TCodec : IJsonCodec<T>
    {
        value = null;
        var depth = _reader.CurrentDepth;
        switch (_reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.StartArray:
                _reader.Read();
                if (_reader.TokenType != JsonTokenType.EndArray)
                    return Abandon(depth);
                value = [];
                return true;
            case JsonTokenType.StartObject:
                var map = new Dictionary<string, T>();
                while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = GetName();
                    _reader.Read();
                    if (!TCodec.TryRead(ref this, out var item))
                        return Abandon(depth);
                    map[name] = item!;
                }
                value = map;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Reads a value of a reference type through a codec, for types that have no method of their own here.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <param name="value">The value, or the default.</param>
    /// <returns><see langword="false"/> when the JSON makes no sense as this type.</returns>
    public bool Read<T, TCodec>(out T? value)
        where TCodec : IJsonCodec<T>
    {
        if (_reader.TokenType != JsonTokenType.Null)
            return TCodec.TryRead(ref this, out value);
        value = default;
        return true;
    }

    /// <summary>Reads a value of a value type through a codec.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <param name="value">The value, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when the JSON makes no sense as this type.</returns>
    public bool Read<T, TCodec>(out T? value)
        where T : struct
        where TCodec : IJsonCodec<T>
    {
        value = null;
        if (_reader.TokenType == JsonTokenType.Null)
            return true;
        if (!TCodec.TryRead(ref this, out T read))
            return false;
        value = read;
        return true;
    }

    private bool ReadItem<T, TCodec>(List<T> items)
        where TCodec : IJsonCodec<T>
    {
        if (!TCodec.TryRead(ref this, out var item))
            return false;
        items.Add(item!);
        return true;
    }
}
