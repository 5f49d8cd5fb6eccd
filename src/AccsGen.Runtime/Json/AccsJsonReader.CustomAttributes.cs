namespace AccsGen.Json;

public ref partial struct AccsJsonReader
{
    /// <summary>
    /// Reads custom attributes: an array of code and value, <c>[]</c>, <c>""</c>, an object with numeric keys, or JSON inside a text.
    /// An item without a code is left out and kept as raw JSON in its place.
    /// </summary>
    /// <param name="value">The attributes, or <see langword="null"/>.</param>
    /// <returns><see langword="false"/> when it is none of these.</returns>
    public bool ReadCustomAttributes(out CustomAttributes? value)
    {
        switch (Tokens.TokenType)
        {
            case JsonTokenType.Null:
                value = null;
                return true;
            case JsonTokenType.StartArray:
                value = CustomAttributes.ReadItems(ref this, keyed: false);
                return true;
            default:
                return ReadCustomAttributesForm(out value);
        }
    }

    private bool ReadCustomAttributesForm(out CustomAttributes? value)
    {
        const string Expected = "a list";
        value = null;
        switch (Tokens.TokenType)
        {
            case JsonTokenType.StartObject when IsEmptyObject:
                Accept(Expected);
                Tokens.Read();
                value = new CustomAttributes(EmptyModelForm.Object);
                break;
            case JsonTokenType.StartObject when NamesAreIndexes:
                Accept(Expected);
                value = CustomAttributes.ReadItems(ref this, keyed: true);
                break;
            case JsonTokenType.String when Tokens.ValueSpan.IsEmpty:
                Accept(Expected);
                value = new CustomAttributes(EmptyModelForm.Text);
                break;
            case JsonTokenType.String when TryOpenText(out var inner) && (inner.TokenType == JsonTokenType.StartArray || inner.NamesAreIndexes):
                Accept(Expected, JsonText);
                inner.ReadCustomAttributes(out value);
                value!.CameInText(Slice(TokenStart));
                break;
            default:
                return Refuse(Expected);
        }
        IsNormalized = false;
        return true;
    }

    /// <summary>On the start of an array: reads it when it holds text only; otherwise stays where it is.</summary>
    internal bool TryReadTextArray([NotNullWhen(true)] out string[]? list)
    {
        var ahead = Tokens;
        var items = new List<string>();
        while (ahead.Read() && ahead.TokenType == JsonTokenType.String && TryGetText(ref ahead, out var text))
            items.Add(text);
        list = ahead.TokenType == JsonTokenType.EndArray ? [.. items] : null;
        if (list is not null)
            Tokens = ahead;
        return list is not null;
    }
}
