using System.Net;
using System.Text;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks.Tokens;

/// <summary>What handing out tokens costs: one that is valid, and the first one to ten thousand callers at once.</summary>
[MemoryDiagnoser]
public class TokenBenchmarks
{
    private ImsTokenManager _warm = null!;
    private Ims _ims = null!;

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _ims = new Ims();
        _warm = new ImsTokenManager(new ImsCredential("id", "secret"), _ims);
        await _warm.GetTokenAsync();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _warm.Dispose();
        _ims.Dispose();
    }

    [Benchmark(Baseline = true, Description = "GetTokenAsync, valid token")]
    public ValueTask<AccessToken> Valid() => _warm.GetTokenAsync();

    [Benchmark(Description = "10,000 first callers at once")]
    public async Task<int> FirstCallersAsync()
    {
        using var ims = new Ims();
        using var manager = new ImsTokenManager(new ImsCredential("id", "secret"), ims);
        var callers = new Task[10_000];
        for (var i = 0; i < callers.Length; i++)
            callers[i] = manager.GetTokenAsync().AsTask();
        await Task.WhenAll(callers);
        return ims.Requests == 1 ? 1 : throw new InvalidOperationException($"IMS was asked {ims.Requests} times.");
    }

    private sealed class Ims : HttpMessageHandler
    {
        private int _requests;

        public int Requests => _requests;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _requests);
            await Task.Yield();
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent("""{"access_token":"token","token_type":"bearer","expires_in":86399}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
