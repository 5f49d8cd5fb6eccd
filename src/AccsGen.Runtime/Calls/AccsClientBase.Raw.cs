namespace AccsGen;

public abstract partial class AccsClientBase
{
    /// <summary>Calls an operation that the spec lacks, with the same token, retries, throttling and errors as all others.</summary>
    /// <param name="method">The method; it tells what is tried again, unless <see cref="AccsRequestOptions.Kind"/> does.</param>
    /// <param name="path">Path and query below the endpoint, such as <c>/V1/anything/5?x=1</c>; values in it percent-encoded.</param>
    /// <param name="body">The JSON to send; none when <see langword="null"/>.</param>
    /// <param name="requestOptions">What this call does otherwise than the client.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The answer; JSON <c>null</c> when there was none.</returns>
    /// <exception cref="ArgumentException">The path doesn't begin with a slash, has characters that need encoding, or a segment <c>..</c>.</exception>
    /// <exception cref="AccsException">The call failed.</exception>
    public virtual Task<RawJson> SendAsync(
        HttpMethod method, string path, RawJson? body = null, AccsRequestOptions? requestOptions = null, CancellationToken cancellationToken = default) =>
        Raw(method, path, body, requestOptions, cancellationToken).ReadJsonAsync();

    /// <inheritdoc cref="SendAsync(HttpMethod, string, RawJson?, AccsRequestOptions?, CancellationToken)" />
    public virtual Task<RawJson> SendAsync(
        HttpMethod method, string path, AccsModel body, AccsRequestOptions? requestOptions = null, CancellationToken cancellationToken = default) =>
        Raw(method, path, RawJson.From(body), requestOptions, cancellationToken).ReadJsonAsync();

    /// <inheritdoc cref="SendAsync(HttpMethod, string, RawJson?, AccsRequestOptions?, CancellationToken)" />
    /// <typeparam name="T">The model that the answer is read as.</typeparam>
    public virtual Task<T> SendAsync<T>(
        HttpMethod method, string path, RawJson? body = null, AccsRequestOptions? requestOptions = null, CancellationToken cancellationToken = default)
        where T : AccsModel, new() =>
        Raw(method, path, body, requestOptions, cancellationToken).ReadModelAsync<T>();

    /// <inheritdoc cref="SendAsync{T}(HttpMethod, string, RawJson?, AccsRequestOptions?, CancellationToken)" />
    public virtual Task<T> SendAsync<T>(
        HttpMethod method, string path, AccsModel body, AccsRequestOptions? requestOptions = null, CancellationToken cancellationToken = default)
        where T : AccsModel, new() =>
        Raw(method, path, RawJson.From(body), requestOptions, cancellationToken).ReadModelAsync<T>();

    /// <inheritdoc cref="SendAsync(HttpMethod, string, RawJson?, AccsRequestOptions?, CancellationToken)" />
    /// <returns>The answer as it came, with its headers.</returns>
    public virtual Task<AccsRawResponse> SendForResponseAsync(
        HttpMethod method, string path, RawJson? body = null, AccsRequestOptions? requestOptions = null, CancellationToken cancellationToken = default) =>
        Raw(method, path, body, requestOptions, cancellationToken).ReadResponseAsync();

    /// <summary>
    /// Puts the bytes of a file to the address that initiating an upload gave (facts/accs-wire.md, section 13). Nothing of the credential goes along: the address itself is the
    /// permission, and a secret. Tried again like a PUT.
    /// </summary>
    /// <param name="uploadUrl">The address, used to the letter; https, or http on this machine.</param>
    /// <param name="content">The bytes, from the current position on; not disposed. One that can't seek is read into memory first, as the storage wants to know the length.</param>
    /// <param name="contentType">The media type, if the address was made for one.</param>
    /// <param name="requestOptions">Timeout and retries of this upload; the rest has no meaning here.</param>
    /// <param name="cancellationToken">Ends the upload early.</param>
    /// <returns>Completed when the storage has taken the bytes.</returns>
    /// <exception cref="ArgumentException">The address is no URL of that kind.</exception>
    /// <exception cref="AccsException">The upload failed.</exception>
    public virtual Task UploadAsync(
        string uploadUrl, Stream content, string? contentType = null, AccsRequestOptions? requestOptions = null, CancellationToken cancellationToken = default) =>
        Transport.UploadAsync(uploadUrl, content, contentType, requestOptions, cancellationToken);

    private AccsCall Raw(HttpMethod method, string path, RawJson? body, AccsRequestOptions? requestOptions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(method);
        RawPath.Check(path);
        var call = new AccsCall(Transport, new AccsOperation(method.Method, RawPath.Template(path)), requestOptions, path, cancellationToken);
        return body is { } json ? call.RootBody(json) : call;
    }
}
