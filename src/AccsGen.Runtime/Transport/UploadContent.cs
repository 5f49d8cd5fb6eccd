namespace AccsGen;

/// <summary>The rest of a stream, from its position on; sent again from there. The stream stays the caller's.</summary>
internal sealed class UploadContent(Stream stream) : HttpContent
{
    private readonly long _start = stream.Position;
    private Task _sending = Task.CompletedTask;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context) => SerializeToStreamAsync(target, context, default);

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken) =>
        _sending = SendAsync(_sending, target, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = stream.Length - _start;
        return true;
    }

    private async Task SendAsync(Task previous, Stream target, CancellationToken cancellationToken)
    {
        // An answer may come before all is sent: two that read the stream at once would send each a part of it.
        await previous.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        stream.Position = _start;
        await stream.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
    }
}
