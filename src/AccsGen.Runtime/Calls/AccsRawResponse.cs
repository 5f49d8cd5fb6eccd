namespace AccsGen;

/// <summary>A 2xx answer as it came: what <see cref="AccsClientBase.SendForResponseAsync"/> gives.</summary>
public sealed class AccsRawResponse
{
    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>The headers of the answer and of its body, by name without regard to case; of several values one text.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body, unpacked, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Status and length; not the body.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(AccsRawResponse)} {{ StatusCode = {(int)StatusCode}, Body = {Body.Length} bytes }}");
}
