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
        try
        {
            using var document = JsonDocument.Parse(body, s_options);
            return ReadJson(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // An InvalidOperationException: a text in it is not valid UTF-8, or half of a surrogate pair.
            return ReadText(body.Span);
        }
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

    private static AccsApiError ReadJson(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Object => ReadObject(root),
        JsonValueKind.String => Plain(root.GetString()!),
        // Some endpoints answer with a list of errors, or a list around one.
        JsonValueKind.Array => ReadList(root) is [var first, ..] list ? list.Count == 1 ? first : new AccsApiError { Message = first.Message, MessageTemplate = first.MessageTemplate, Errors = list } : new AccsApiError(),
        _ => new AccsApiError(),
    };

    private static AccsApiError ReadObject(JsonElement root)
    {
        // {"messages":{"error":[{"code":500,"message":"…"}]}}: fatal errors, and when the service fails at writing its answer.
        if (root.TryGetProperty("messages", out var messages) && messages.ValueKind == JsonValueKind.Object
            && messages.TryGetProperty("error", out var envelope) && envelope.ValueKind == JsonValueKind.Array)
            return ReadJson(envelope);

        var errors = root.TryGetProperty("errors", out var nested) && nested.ValueKind == JsonValueKind.Array ? ReadList(nested) : [];
        var parameters = ErrorParameters.Read(root);
        var template = FindMessage(root) ?? (errors.Count > 0 ? errors[0].Message : string.Empty);
        return new AccsApiError
        {
            MessageTemplate = Redaction.Clean(template),
            Message = Redaction.Clean(MessageTemplate.Fill(template, parameters)),
            Parameters = parameters,
            Errors = errors,
            Code = (Text(root, "code") ?? Text(root, "error_code")) is { } code ? Redaction.Clean(code) : null,
        };
    }

    /// <summary>The message of the service, else of a gateway or of IMS.</summary>
    private static string? FindMessage(JsonElement root)
    {
        if (Text(root, "message") is { } message)
            return message;
        if (root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object)
            return Text(error, "message") ?? Text(error, "description");
        var code = Text(root, "error");
        var description = Text(root, "error_description");
        return code is null || description is null ? description ?? code ?? Text(root, "detail") ?? Text(root, "title") : $"{code}: {description}";
    }

    private static List<AccsApiError> ReadList(JsonElement list) =>
        [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.String).Select(ReadJson)];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ValueKind switch
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
        // Of an HTML page the title says what it is; the rest is layout.
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
