using System.Net.Http.Headers;

namespace AccsGen;

public sealed partial class AccsTransport
{
    /// <summary>The operation that uploads are told as: neither the address, which is a secret, nor the storage's host is part of it.</summary>
    internal static AccsOperation Upload { get; } = new("PUT", "/presigned-upload") { IsMedia = true };

    internal async Task UploadAsync(string uploadUrl, Stream content, string? contentType, AccsRequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(uploadUrl);
        ArgumentNullException.ThrowIfNull(content);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        var uri = UploadAddress(uploadUrl);
        if (contentType is not null && !MediaTypeHeaderValue.TryParse(contentType, out _))
            throw new ArgumentException("The content type is no media type.", nameof(contentType));
        content = await RewindableAsync(content, cancellationToken).ConfigureAwait(false);
        using var context = new RequestContext(Upload, options?.Timeout ?? Timeout)
        {
            NeedsToken = false,
            GoesToSockets = _handler is SocketsHttpHandler,
            Kind = options?.Kind ?? Upload.Kind,
            Retry = options?.Retry,
        };
        using var request = new HttpRequestMessage(HttpMethod.Put, uri) { Content = new UploadContent(content) };
        if (contentType is not null)
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Options.Set(AccsOperation.OptionsKey, Upload);
        request.Options.Set(RequestContext.OptionsKey, context);
        using var observation = CallObservation.Start(context, uri, _time);
        try
        {
            using var body = await SendAsync(_storage, request, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            Report(fault, context, observation);
            throw;
        }
    }

    /// <summary>The address to the letter, as the signature covers how it is escaped. So nothing else keeps a space or a line break in it from going out as such.</summary>
    private static Uri UploadAddress(string uploadUrl)
    {
        if (uploadUrl.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("The upload's address has spaces, line breaks, control or non-ASCII characters.", nameof(uploadUrl));
        if (!Uri.TryCreate(uploadUrl, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out var uri) || !OptionRules.IsSecure(uri))
            throw new ArgumentException("The upload's address has to be an https URL (http is accepted for this machine only).", nameof(uploadUrl));
        return uri;
    }

    /// <summary>The storage refuses bodies of unknown length, and a body may be needed twice.</summary>
    private static async Task<Stream> RewindableAsync(Stream content, CancellationToken cancellationToken)
    {
        if (content.CanSeek)
            return content;
        var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        copy.Position = 0;
        return copy;
    }
}
