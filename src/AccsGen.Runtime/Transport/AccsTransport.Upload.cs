using System.Net.Http.Headers;

namespace AccsGen;

public sealed partial class AccsTransport
{
    /// <summary>The operation that uploads are told as: neither the address, which is a secret, nor the storage's host is part of it.</summary>
    internal static AccsOperation Upload { get; } = new("PUT", "/presigned-upload");

    internal async Task UploadAsync(string uploadUrl, Stream content, string? contentType, AccsRequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(uploadUrl);
        ArgumentNullException.ThrowIfNull(content);
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        cancellationToken.ThrowIfCancellationRequested();
        // To the letter: the signature covers how the address is escaped.
        if (!Uri.TryCreate(uploadUrl, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }, out var uri) || !OptionRules.IsSecure(uri))
            throw new ArgumentException("The upload's address has to be an https URL (http is accepted for this machine only).", nameof(uploadUrl));

        using var context = new RequestContext(Upload, options?.Timeout ?? Timeout)
        {
            NeedsToken = false,
            Kind = options?.Kind ?? Upload.Kind,
            Retry = content.CanSeek ? options?.Retry : new RetryOptions { MaxAttempts = 1 },
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
}
