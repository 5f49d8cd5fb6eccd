namespace AccsGen;

public sealed partial class AccsCall
{
    private JsonTextWriter? _body;
    private bool _bodyIsObject;

    /// <summary>Sends <c>{}</c> when no member was added: the operation declares a body, of which nothing is required.</summary>
    /// <returns>This call.</returns>
    public AccsCall EnsureBody()
    {
        if (_body is null)
            OpenObject();
        return this;
    }

    private Utf8JsonWriter BeginMember(string member)
    {
        if (_body is null)
            OpenObject();
        else if (!_bodyIsObject)
            throw new InvalidOperationException("A body is either one value or an object of members.");
        _body.Writer.WritePropertyName(member);
        return _body.Writer;
    }

    private Utf8JsonWriter BeginRoot()
    {
        if (_body is not null)
            throw new InvalidOperationException("A body is either one value or an object of members.");
        _body = JsonTextWriter.Rent();
        return _body.Writer;
    }

    [MemberNotNull(nameof(_body))]
    private void OpenObject()
    {
        _body = JsonTextWriter.Rent();
        _bodyIsObject = true;
        _body.Writer.WriteStartObject();
    }

    private Utf8JsonContent? FinishBody()
    {
        if (_body is null)
            return null;
        if (_bodyIsObject)
            _body.Writer.WriteEndObject();
        // A copy of its own: a request may still be on its way when its answer is here, so its bytes can't go back to a pool.
        var content = new Utf8JsonContent(_body.WrittenSpan.ToArray());
        _body.Dispose();
        _body = null;
        return content;
    }

    private static void WriteAll(Utf8JsonWriter writer, IEnumerable<AccsModel> values)
    {
        if (TryWriteKept(writer, values))
            return;
        writer.WriteStartArray();
        foreach (var value in values)
            AccsJsonWriter.WriteModel(writer, value);
        writer.WriteEndArray();
    }

    private static void WriteAll(Utf8JsonWriter writer, IEnumerable<string> values)
    {
        if (TryWriteKept(writer, values))
            return;
        writer.WriteStartArray();
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, IEnumerable<T> values)
        where T : struct
    {
        if (TryWriteKept(writer, values))
            return;
        writer.WriteStartArray();
        foreach (var value in values)
            ScalarJson.Write(writer, value);
        writer.WriteEndArray();
    }

    /// <summary>Writes a list that was read, as it came.</summary>
    private static bool TryWriteKept(Utf8JsonWriter writer, object values)
    {
        if (values is not IKeptJson kept)
            return false;
        kept.WriteTo(writer);
        return true;
    }

    private static T Given<T>([NotNull] T? value, string? argument) =>
        value ?? throw new ArgumentNullException(ArgumentName(argument));
}
