namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>Answers every request in the same way.</summary>
internal sealed class HandlerOf(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public HandlerOf(Func<HttpRequestMessage, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public HandlerOf(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer)
        : this((request, _) => answer(request))
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // As with a network, the answer never comes at once.
        await Task.Yield();
        return await answer(request, cancellationToken);
    }
}
