namespace AccsGen;

/// <summary>
/// An empty body for a POST that has none. On the wire it makes no difference; but <see cref="SocketsHttpHandler"/> by itself sends a request without a body again when the
/// server closes a kept connection, which must not happen to a call that may have been carried out.
/// </summary>
internal sealed class EmptyContent : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }
}
