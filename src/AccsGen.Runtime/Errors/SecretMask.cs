namespace AccsGen;

/// <summary>
/// Takes what is known to be secret out of text and exceptions that came from outside: servers repeat what they were sent, and handlers put addresses into
/// their messages. <see cref="Redaction"/> beside it knows secrets by their look only.
/// </summary>
internal sealed class SecretMask
{
    /// <summary>Nothing shorter is a secret. A token such as <c>t</c>, as stand-ins of the service give, would make every message unreadable.</summary>
    private const int ShortestSecret = 4;

    /// <summary>Shorter values of an address stand in any text by chance.</summary>
    private const int ShortestValue = 6;

    /// <summary>As <see cref="ShortestValue"/>, for the parts of a token and the values of headers.</summary>
    private const int ShortestPart = 8;

    /// <summary>The headers whose values are no secret, or are known by another name.</summary>
    private static readonly HashSet<string> s_openHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Authorization", "Store", "User-Agent", "x-api-key", "x-gw-ims-org-id" };

    private readonly string[] _secrets;

    private SecretMask(IEnumerable<string> secrets) => _secrets = [.. secrets.Where(secret => secret.Length >= ShortestSecret).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length)];

    /// <summary>The secrets of a credential, in every spelling that an answer may have them in.</summary>
    public static SecretMask OfCredential(ImsCredential credential) => new(credential.ClientSecrets.SelectMany(static secret => new[]
    {
        secret, Uri.EscapeDataString(secret), WebUtility.UrlEncode(secret), WebUtility.HtmlEncode(secret), JsonEncodedText.Encode(secret).ToString(),
    }));

    /// <summary>What an answer must not repeat: the token and the caller's own headers; of an upload, which has neither, what its address is made of.</summary>
    public static SecretMask OfAnswer(HttpRequestMessage request, RequestContext context) => new(context.NeedsToken ? Headers(request) : Address(request));

    /// <summary>What a failure of the connection must not show: these headers, and the data in the address.</summary>
    public static SecretMask OfCall(HttpRequestMessage request) => new([.. Headers(request), .. Address(request)]);

    /// <summary>The text with its secrets masked.</summary>
    public string Hide(string text) => _secrets.Aggregate(text, static (clean, secret) => clean.Replace(secret, Redaction.Mark, StringComparison.Ordinal));

    /// <summary>The body with its secrets masked; the same one when it has none.</summary>
    public byte[] Hide(byte[] body) =>
        _secrets.Any(secret => body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0) ? Encoding.UTF8.GetBytes(Hide(Encoding.UTF8.GetString(body))) : body;

    /// <summary>
    /// The exception; or, when a secret shows anywhere in it, another one with nothing but its types: whoever puts one part of a request into a message may have put others
    /// there, in spellings that nobody knows.
    /// </summary>
    public Exception Clean(Exception fault)
    {
        var chain = ChainOf(fault);
        if (!Shows(fault.ToString()) && !chain.Any(item => item.Data.Keys.Cast<object>().Concat(item.Data.Values.Cast<object?>()).Any(data => Shows(data?.ToString()))))
            return fault;
        return new HttpRequestException(
            (fault as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown,
            $"{string.Join(", caused by ", chain.Select(item => item.GetType().FullName))}. The messages are left out, as they showed what was sent.");
    }

    private static List<Exception> ChainOf(Exception fault)
    {
        var chain = new List<Exception>();
        for (Exception? item = fault; item is not null; item = item.InnerException)
            chain.Add(item);
        return chain;
    }

    /// <summary>The token and its parts, which tell what is in it and prove that it is one; and what the caller added, such as the answer to a captcha.</summary>
    private static IEnumerable<string> Headers(HttpRequestMessage request)
    {
        var own = request.Headers.NonValidated.Where(header => !s_openHeaders.Contains(header.Key)).Select(header => header.Value.ToString());
        // As text, as the client sets it: one that the header's own rules can't take apart is as secret.
        var authorization = request.Headers.NonValidated.TryGetValues("Authorization", out var values) ? values.ToString() : string.Empty;
        var token = authorization[(authorization.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return [token, .. token.Split('.').Concat(own).Where(part => part.Length >= ShortestPart)];
    }

    /// <summary>What of an address is not the operation's own: the values in its path and query.</summary>
    private static IEnumerable<string> Address(HttpRequestMessage request)
    {
        if (request.RequestUri is not { IsAbsoluteUri: true } uri)
            return [];
        var own = request.Options.TryGetValue(AccsOperation.OptionsKey, out var operation) ? operation.PathTemplate.Split('/') : [];
        // As it is sent, and as its ToString shows it to people.
        var shown = uri.ToString();
        var path = shown.IndexOf('/', shown.IndexOf(Uri.SchemeDelimiter, StringComparison.Ordinal) + Uri.SchemeDelimiter.Length);
        string[] spellings = [uri.PathAndQuery, path < 0 ? string.Empty : shown[path..]];
        var values = spellings.SelectMany(spelling => spelling.Split('/', '?', '&')).Except(own)
            .Select(item => item[(item.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .SelectMany(value => new[] { value, Uri.UnescapeDataString(value) });
        return [uri.OriginalString, .. spellings.Concat(values).Where(value => value.Length >= ShortestValue)];
    }

    private bool Shows(string? text) => text is not null && _secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal));
}
