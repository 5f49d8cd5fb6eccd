namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>Reads a list of models.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The list, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no list.</returns>
    /// <remarks>As <see cref="ReadList{T, TCodec}"/> would do, with less to look up and to compile for each model: lists of models are the most common.</remarks>
    public bool ReadModelList<T>(out List<T>? value)
        where T : AccsModel, new()
    {
        if (Tokens.TokenType != JsonTokenType.StartArray)
            return ReadList<T, ModelCodec<T>>(out value);
        value = [];
        while (Tokens.Read() && Tokens.TokenType != JsonTokenType.EndArray)
        {
            if (Tokens.TokenType == JsonTokenType.StartObject && ReadModel(out T? item))
                value.Add(item!);
            else
                ReadItem<T, ModelCodec<T>>(ref value);
        }
        if (value is IKeptJson)
            EndKept(value);
        return true;
    }

    /// <summary>Reads a list of text.</summary>
    /// <param name="value">The list, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no list.</returns>
    public bool ReadStringList(out List<string>? value)
    {
        if (Tokens.TokenType != JsonTokenType.StartArray)
            return ReadList<string, StringCodec>(out value);
        value = [];
        while (Tokens.Read() && Tokens.TokenType != JsonTokenType.EndArray)
        {
            if (Tokens.TokenType == JsonTokenType.String && TryGetText(ref Tokens, out var item))
                value.Add(item);
            else
                ReadItem<string, StringCodec>(ref value);
        }
        if (value is IKeptJson)
            EndKept(value);
        return true;
    }

    /// <summary>Reads a list of integers.</summary>
    /// <param name="value">The list, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no list.</returns>
    public bool ReadInt64List(out List<long>? value)
    {
        if (Tokens.TokenType != JsonTokenType.StartArray)
            return ReadList<long, Int64Codec>(out value);
        value = [];
        while (Tokens.Read() && Tokens.TokenType != JsonTokenType.EndArray)
        {
            if (Tokens.TokenType == JsonTokenType.Number && PlainNumber.TryParse(Tokens.ValueSpan, out long item))
                value.Add(item);
            else
                ReadItem<long, Int64Codec>(ref value);
        }
        if (value is IKeptJson)
            EndKept(value);
        return true;
    }

    /// <summary>
    /// Reads a list; also an object whose keys are numbers, which is what a PHP array with gaps becomes, a single scalar as a list of one, empty text
    /// as an empty list, and JSON inside a text. An item that makes no sense is left out and kept as raw JSON in its place.
    /// </summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <typeparam name="TCodec">Reads an item.</typeparam>
    /// <param name="value">The list, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is none of these.</returns>
    public bool ReadList<T, TCodec>(out List<T>? value)
        where TCodec : IJsonCodec<T>
    {
        switch (Tokens.TokenType)
        {
            case JsonTokenType.StartArray:
                value = [];
                while (Tokens.Read() && Tokens.TokenType != JsonTokenType.EndArray)
                    ReadItem<T, TCodec>(ref value);
                if (value is IKeptJson)
                    EndKept(value);
                return true;
            case JsonTokenType.Null:
                value = null;
                return true;
            default:
                return ReadListForm<T, TCodec>(out value);
        }
    }

    /// <summary>Reads a map by name; <c>[]</c> and <c>""</c> are an empty one, as PHP writes it; also from JSON inside a text.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TCodec">Reads a value.</typeparam>
    /// <param name="value">The map, or <see langword="null"/>. A value that makes no sense is left out and kept as raw JSON.</param>
    /// <returns><see langword="false"/> when it is no object.</returns>
    public bool ReadMap<T, TCodec>(out Dictionary<string, T>? value)
        where TCodec : IJsonCodec<T>
    {
        const string Expected = "an object";
        value = null;
        var isText = Tokens.TokenType == JsonTokenType.String;
        if (Tokens.TokenType == JsonTokenType.StartObject)
        {
            value = ReadMapValues<T, TCodec>();
        }
        else if (Tokens.TokenType != JsonTokenType.Null)
        {
            if (isText ? Tokens.ValueSpan.IsEmpty : IsEmptyArray)
            {
                Accept(Expected);
                SkipEmpty();
                value = new KeptMap<T>([], TCodec.Write) { EmptyForm = isText ? EmptyModelForm.Text : EmptyModelForm.Array };
            }
            else if (TryOpenText(out var inner) && (inner.TokenType == JsonTokenType.StartObject || inner.IsEmptyArray))
            {
                Accept(Expected, JsonText);
                inner.ReadMap<T, TCodec>(out var read);
                var kept = read as KeptMap<T> ?? new KeptMap<T>(read!, TCodec.Write);
                kept.CameInText(Slice(TokenStart));
                value = kept;
            }
            else
            {
                return Refuse(Expected);
            }
        }
        IsNormalized = false;
        return true;
    }

    private void ReadItem<T, TCodec>(ref List<T> items)
        where TCodec : IJsonCodec<T>
    {
        IsNormalized = false;
        var start = TokenStart;
        var isRead = TCodec.TryRead(ref this, out var item);
        if (isRead && !IsNormalized)
            items.Add(item!);
        else
            KeepItem<T, TCodec>(ref items, start, isRead, item);
    }

    // In a method of its own, so that the usual list need not load the type.
    private static void EndKept<T>(List<T> items) => ((KeptList<T>)items).EndReading(ListForm.Array);

    private void KeepItem<T, TCodec>(ref List<T> items, int start, bool isRead, T? item)
        where TCodec : IJsonCodec<T>
    {
        var kept = items as KeptList<T> ?? new KeptList<T>(items, TCodec.Write);
        items = kept;
        if (isRead)
            kept.Keep(item!, Slice(start));
        else
            kept.KeepUnreadable(EndUnreadable(start));
        IsNormalized = false;
    }

    private bool ReadListForm<T, TCodec>(out List<T>? value)
        where TCodec : IJsonCodec<T>
    {
        const string Expected = "a list";
        value = null;
        if (Tokens.TokenType is JsonTokenType.StartObject)
        {
            if (!NamesAreIndexes)
                return Refuse(Expected);
            Accept(Expected);
            value = ReadKeyedItems<T, TCodec>();
        }
        else if (Tokens.TokenType == JsonTokenType.String && Tokens.ValueSpan.IsEmpty)
        {
            Accept(Expected);
            var kept = new KeptList<T>([], TCodec.Write);
            kept.EndReading(ListForm.EmptyText);
            value = kept;
        }
        else if (TryOpenText(out var inner) && (inner.TokenType == JsonTokenType.StartArray || inner.NamesAreIndexes))
        {
            Accept(Expected, JsonText);
            inner.ReadList<T, TCodec>(out var read);
            var kept = read as KeptList<T> ?? new KeptList<T>(read!, TCodec.Write);
            kept.CameInText(Slice(TokenStart));
            value = kept;
        }
        else if (IsItem<T, TCodec>())
        {
            Accept(Expected);
            TCodec.TryRead(ref this, out var item);
            var kept = new KeptList<T>([], TCodec.Write);
            kept.Keep(item!, Slice(TokenStart));
            kept.EndReading(ListForm.Single);
            value = kept;
        }
        else
        {
            return Refuse(Expected);
        }
        IsNormalized = false;
        return true;
    }

    /// <summary>Whether the scalar here makes sense as an item. Nobody is told of it yet: what is declared is a list, which comes first, and alone if the item makes no sense.</summary>
    private readonly bool IsItem<T, TCodec>()
        where TCodec : IJsonCodec<T>
    {
        var ahead = new AccsJsonReader(_json, JsonReadContext.Default) { Tokens = Tokens };
        return TCodec.TryRead(ref ahead, out var item) && item is not (AccsModel or System.Collections.ICollection);
    }

    private KeptList<T> ReadKeyedItems<T, TCodec>()
        where TCodec : IJsonCodec<T>
    {
        List<T> items = new KeptList<T>([], TCodec.Write);
        var keys = new List<string>();
        while (Tokens.Read() && Tokens.TokenType != JsonTokenType.EndObject)
        {
            keys.Add(GetName());
            Tokens.Read();
            ReadItem<T, TCodec>(ref items);
        }
        var kept = (KeptList<T>)items;
        kept.EndReading(ListForm.Keyed, keys);
        return kept;
    }

    private Dictionary<string, T> ReadMapValues<T, TCodec>()
        where TCodec : IJsonCodec<T>
    {
        var map = new Dictionary<string, T>();
        KeptMap<T>? kept = null;
        while (Tokens.Read() && Tokens.TokenType != JsonTokenType.EndObject)
        {
            var name = GetName();
            Tokens.Read();
            IsNormalized = false;
            var start = TokenStart;
            var isRead = TCodec.TryRead(ref this, out var item);
            if (isRead && !IsNormalized && kept is null)
            {
                map[name] = item!;
                continue;
            }
            map = kept ??= new KeptMap<T>(map, TCodec.Write);
            if (!isRead)
                kept.KeepUnreadable(name, EndUnreadable(start));
            else if (IsNormalized)
                kept.Keep(name, item!, Slice(start));
            else
                kept.Put(name, item!);
        }
        kept?.EndReading();
        return map;
    }
}
