namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>Reads any value as raw JSON.</summary>
    /// <param name="value">The value, or <see langword="null"/> for JSON <c>null</c>.</param>
    /// <returns>Always <see langword="true"/>.</returns>
    public bool ReadJson(out RawJson? value)
    {
        if (Tokens.TokenType == JsonTokenType.Null)
        {
            value = null;
            return true;
        }
        var start = TokenStart;
        Tokens.Skip();
        value = Slice(start);
        return true;
    }

    /// <summary>Reads a model; <c>[]</c> and <c>""</c> are an empty one, as PHP writes empty objects; also from JSON inside a text.</summary>
    /// <typeparam name="T">The model.</typeparam>
    /// <param name="value">The model, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> for other text, a number, a boolean or an array with items.</returns>
    public bool ReadModel<T>(out T? value)
        where T : AccsModel, new()
    {
        switch (Tokens.TokenType)
        {
            case JsonTokenType.StartObject:
                value = new T();
                value.ReadMembers(ref this);
                return true;
            case JsonTokenType.Null:
                value = null;
                return true;
            default:
                return ReadModelForm(out value);
        }
    }

    /// <summary>Reads an open set of extension attributes.</summary>
    /// <param name="value">The attributes, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is no object.</returns>
    public bool ReadExtensionAttributes(out ExtensionAttributes? value) => ReadModel(out value);

    /// <summary>Reads a value of a reference type through a codec, for types that have no method of their own here.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Reads it.</typeparam>
    /// <param name="value">The value, or the default.</param>
    /// <returns><see langword="false"/> when the JSON makes no sense as this type.</returns>
    public bool Read<T, TCodec>(out T? value)
        where TCodec : IJsonCodec<T>
    {
        if (Tokens.TokenType != JsonTokenType.Null)
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
        if (Tokens.TokenType == JsonTokenType.Null)
            return true;
        if (!TCodec.TryRead(ref this, out T read))
            return false;
        value = read;
        return true;
    }

    private bool ReadModelForm<T>(out T? value)
        where T : AccsModel, new()
    {
        const string Expected = "an object";
        value = null;
        var isText = Tokens.TokenType == JsonTokenType.String;
        if (isText ? Tokens.ValueSpan.IsEmpty : IsEmptyArray)
        {
            Accept(Expected);
            SkipEmpty();
            value = new T();
            value.CameEmpty(isText ? EmptyModelForm.Text : EmptyModelForm.Array);
        }
        else if (TryOpenText(out var inner) && (inner.TokenType == JsonTokenType.StartObject || inner.IsEmptyArray))
        {
            Accept(Expected, JsonText);
            inner.ReadModel(out value);
            value!.CameInText(Slice(TokenStart));
        }
        else
        {
            return Refuse(Expected);
        }
        IsNormalized = false;
        return true;
    }
}
