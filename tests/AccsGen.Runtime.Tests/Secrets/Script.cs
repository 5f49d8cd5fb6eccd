namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Answers one after the other; the last one again and again.</summary>
internal sealed class Script(params Func<HttpRequestMessage, HttpResponseMessage>[] answers) : HttpMessageHandler
{
    private int _next;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var response = answers[Math.Min(Interlocked.Increment(ref _next), answers.Length) - 1](request);
        response.RequestMessage = request;
        return response;
    }
}
