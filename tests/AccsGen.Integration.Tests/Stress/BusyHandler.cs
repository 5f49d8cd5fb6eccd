namespace AccsGen.Integration.Tests.Stress;

/// <summary>Counts what happens on the way to the server, so that it can be told when nothing does.</summary>
internal sealed class BusyHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private long _events;

    /// <summary>How many requests were sent, and how many answered or lost.</summary>
    public long Events => Interlocked.Read(ref _events);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _events);
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Interlocked.Increment(ref _events);
        }
    }
}
