namespace AccsGen;

/// <summary>A JSON body that was written once and can be sent again and again.</summary>
internal sealed class Utf8JsonContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _json;

    public Utf8JsonContent(ReadOnlyMemory<byte> json)
    {
        _json = json;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    /// <summary>The body.</summary>
    public ReadOnlySpan<byte> Json => _json.Span;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_json).AsTask();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_json, cancellationToken).AsTask();

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) => stream.Write(_json.Span);

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
