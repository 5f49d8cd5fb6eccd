namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>What a handler was given to send, as it was at that moment.</summary>
internal sealed record SentRequest(HttpMethod Method, string Uri, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public static async Task<SentRequest> OfAsync(HttpRequestMessage request) => new(
        request.Method,
        request.RequestUri!.AbsoluteUri,
        request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default).ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        request.Content is null ? null : await request.Content.ReadAsStringAsync());
}
