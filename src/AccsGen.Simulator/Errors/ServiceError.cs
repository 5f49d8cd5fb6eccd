namespace AccsGen.Simulator.Errors;

/// <summary>One message of the service with the values of its placeholders, by position or by name (accs-wire.md, section 7).</summary>
internal sealed record ServiceError(string Message)
{
    /// <summary>The values of <c>%1</c>, <c>%2</c>, …; on the wire an array.</summary>
    public IReadOnlyList<string> Positional { get; init; } = [];

    /// <summary>The values of <c>%name</c>, texts or whole numbers; on the wire an object.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Named { get; init; } = [];

    /// <summary>The single errors of a message that stands for several.</summary>
    public IReadOnlyList<ServiceError> Errors { get; init; } = [];

    /// <summary>A message with named values.</summary>
    /// <param name="message">The message.</param>
    /// <param name="values">Texts or whole numbers.</param>
    public static ServiceError With(string message, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var named = new List<KeyValuePair<string, object>>();
        foreach (var (name, value) in values)
            named.Add(new(name, value));
        return new(message) { Named = named };
    }

    public static ServiceError Required(string fieldName) => new("\"%fieldName\" is required. Enter and try again.")
    {
        Named = [new("fieldName", fieldName)],
    };

    /// <summary>The message with its parameters filled in, and those of its single errors.</summary>
    public string Text
    {
        get
        {
            var text = Message;
            foreach (var (name, value) in Named.OrderByDescending(pair => pair.Key.Length))
                text = text.Replace("%" + name, Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
            for (var i = Positional.Count; i > 0; i--)
                text = text.Replace("%" + i.ToString(CultureInfo.InvariantCulture), Positional[i - 1], StringComparison.Ordinal);
            return string.Join(' ', [text, .. Errors.Select(error => error.Text)]);
        }
    }

    public byte[] ToJson() => State.StateJson.Write(Write);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("message", Message);
        if (Errors.Count > 0)
        {
            writer.WriteStartArray("errors");
            foreach (var error in Errors)
                error.Write(writer);
            writer.WriteEndArray();
        }
        WriteParameters(writer);
        writer.WriteEndObject();
    }

    private void WriteParameters(Utf8JsonWriter writer)
    {
        if (Positional.Count > 0)
        {
            writer.WriteStartArray("parameters");
            foreach (var value in Positional)
                writer.WriteStringValue(value);
            writer.WriteEndArray();
        }
        else if (Named.Count > 0)
        {
            writer.WriteStartObject("parameters");
            foreach (var (name, value) in Named)
            {
                if (value is int number)
                    writer.WriteNumber(name, number);
                else
                    writer.WriteString(name, (string)value);
            }
            writer.WriteEndObject();
        }
    }
}
