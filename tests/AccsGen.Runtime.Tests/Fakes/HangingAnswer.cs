namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>An answer that never comes.</summary>
internal sealed class HangingAnswer
{
    private readonly TaskCompletionSource _sent = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the request was sent.</summary>
    public Task Sent => _sent.Task;

    public async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _sent.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }
}
