using System.Collections.Concurrent;

namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>Answers requests from a script, one after the other, and keeps what it was asked. Running out of answers fails the test.</summary>
internal sealed class ScriptedHandler : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _answers;
    private readonly List<SentRequest> _requests = [];

    public ScriptedHandler(params Func<HttpRequestMessage, HttpResponseMessage>[] answers)
        : this([.. answers.Select<Func<HttpRequestMessage, HttpResponseMessage>, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>>(
            answer => (request, _) => Task.FromResult(answer(request)))])
    {
    }

    public ScriptedHandler(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] answers) => _answers = new(answers);

    public IReadOnlyList<SentRequest> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Bytes(byte[] body) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };

    public void Then(Func<HttpRequestMessage, HttpResponseMessage> answer) => _answers.Enqueue((request, _) => Task.FromResult(answer(request)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = await SentRequest.OfAsync(request);
        lock (_requests)
            _requests.Add(sent);
        if (!_answers.TryDequeue(out var answer))
            throw new InvalidOperationException($"No answer is left for {request.Method} {request.RequestUri}.");
        var response = await answer(request, cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
