using System.Collections.ObjectModel;

namespace AccsGen;

/// <summary>
/// Reads error bodies in all their shapes: the service's own, its envelope for fatal errors, those of gateways, HTML, plain text, nothing. Never throws.
/// </summary>
internal static class ErrorBody
{
    /// <summary>How much of an error body is read; more says nothing more.</summary>
    public const int Limit = 64 * 1024;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = JsonReadContext.DefaultMaxDepth, AllowTrailingCommas = true };

    /// <summary>The error in a body.</summary>
    public static AccsApiError Read(ReadOnlyMemory<byte> body)
    {
        if (TryReadJson(body) is { } error)
            return error;
        // Of a body that was cut off, for being long or by the connection, what is there of the message counts more than the text as a whole.
        return CutJson.Close(body.Span, s_options.MaxDepth) is { } closed && TryReadJson(closed) is { Message.Length: > 0 } start ? start : ReadText(body.Span);
    }

    /// <summary>
    /// Whether the body of a 401 says that a permission is missing rather than that the token is bad. The body is buffered on the way, so that it can be read again.
    /// </summary>
    public static async Task<bool> NamesResourcesAsync(HttpResponseMessage response, CancellationToken cancellationToken)
        => Read(await BufferAsync(response, cancellationToken).ConfigureAwait(false)).Parameters.ContainsKey("resources");

    /// <summary>Reads the start of an error's body and puts it in the place of the body, so that it can be read again.</summary>
    public static async Task<byte[]> BufferAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var buffer = await ResponseBuffer.ReadAsync(response.Content, Limit, cancellationToken).ConfigureAwait(false);
        var body = buffer.Span.ToArray();
        var copy = new ByteArrayContent(body);
        foreach (var (name, values) in response.Content.Headers.NonValidated)
        {
            if (!name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                copy.Headers.TryAddWithoutValidation(name, (IEnumerable<string>)values);
        }
        response.Content.Dispose();
        response.Content = copy;
        return body;
    }

    private static AccsApiError? TryReadJson(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, s_options);
            return ReadJson(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // An InvalidOperationException: a text in it is not valid UTF-8, or half of a surrogate pair.
            return null;
        }
    }

    private static AccsApiError ReadJson(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(root),
        JsonValueKind.String => Plain(root.GetString()!),
        // Some endpoints answer with a list of errors, or a list around one.
        JsonValueKind.Array => FirstOf(ReadList(root)),
        _ => new AccsApiError(),
    };

    private static AccsApiError FirstOf(List<AccsApiError> errors) => errors switch
    {
        [] => new AccsApiError(),
        [var only] => only,
        [var first, ..] => new AccsApiError { Message = first.Message, MessageTemplate = first.MessageTemplate, Errors = errors },
    };

    private static AccsApiError ReadObject(JsonElement root)
    {
        // {"messages":{"error":[{"code":500,"message":"…"}]}}: fatal errors, and when the service fails at writing its answer.
        if (root.TryGetProperty("messages"u8, out var messages) && messages.ValueKind == JsonValueKind.Object
            && messages.TryGetProperty("error"u8, out var envelope) && ReadList(envelope) is { Count: > 0 } fatal)
            return FirstOf(fatal);

        IReadOnlyList<AccsApiError> errors = root.TryGetProperty("errors"u8, out var nested) ? ReadList(nested) : [];
        var template = FindMessage(root) ?? (errors.Count > 0 ? errors[0].Message : string.Empty);
        var parameters = ErrorParameters.Read(root, template);
        var message = parameters is null ? template : MessageTemplate.Fill(template, parameters);
        var clean = Redaction.Clean(template);
        return new AccsApiError
        {
            MessageTemplate = clean,
            Message = ReferenceEquals(message, template) ? clean : Redaction.Clean(message),
            Parameters = parameters ?? (IReadOnlyDictionary<string, string>)ReadOnlyDictionary<string, string>.Empty,
            Errors = errors,
            Code = (Text(root, "code"u8) ?? Text(root, "error_code"u8)) is { } code ? Redaction.Clean(code) : null,
        };
    }

    /// <summary>The message of the service, else of a gateway or of IMS.</summary>
    private static string? FindMessage(JsonElement root)
    {
        if (Text(root, "message"u8) is { } message)
            return message;
        if (root.TryGetProperty("error"u8, out var error) && error.ValueKind == JsonValueKind.Object)
            return Text(error, "message"u8) ?? Text(error, "description"u8);
        var code = Text(root, "error"u8);
        var description = Text(root, "error_description"u8);
        return code is null || description is null ? description ?? code ?? Text(root, "detail"u8) ?? Text(root, "title"u8) : $"{code}: {description}";
    }

    /// <summary>The errors in a list; also in an object with numeric keys, which is what a PHP array with gaps becomes, and one by itself.</summary>
    private static List<AccsApiError> ReadList(JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Array => ReadItems(list),
        JsonValueKind.Object when list.EnumerateObject().All(member => member.Name.All(char.IsAsciiDigit)) => ReadMembers(list),
        JsonValueKind.Object or JsonValueKind.String => [ReadJson(list)],
        _ => [],
    };

    private static List<AccsApiError> ReadItems(JsonElement list)
    {
        var errors = new List<AccsApiError>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
            AddTo(errors, item);
        return errors;
    }

    private static List<AccsApiError> ReadMembers(JsonElement list)
    {
        var errors = new List<AccsApiError>();
        foreach (var member in list.EnumerateObject())
            AddTo(errors, member.Value);
        return errors;
    }

    private static void AddTo(List<AccsApiError> errors, JsonElement item)
    {
        if (item.ValueKind is JsonValueKind.Object or JsonValueKind.String)
            errors.Add(ReadJson(item));
    }

    private static string? Text(JsonElement element, ReadOnlySpan<byte> name) => element.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;

    private static AccsApiError ReadText(ReadOnlySpan<byte> body)
    {
        var text = TextExcerpt.Of(body);
        if (!text.StartsWith('<'))
            return Plain(text);
        // Of an HTML page the title says what it is; the rest is layout, some of which may come first.
        text = TextExcerpt.Of(body, Limit);
        var start = text.IndexOf("<title>", StringComparison.OrdinalIgnoreCase);
        var end = start < 0 ? -1 : text.IndexOf("</title>", start, StringComparison.OrdinalIgnoreCase);
        return Plain(end < 0 ? string.Empty : text[(start + "<title>".Length)..end].Trim());
    }

    private static AccsApiError Plain(string text)
    {
        var clean = Redaction.Clean(text);
        return new AccsApiError { Message = clean, MessageTemplate = clean };
    }
}
