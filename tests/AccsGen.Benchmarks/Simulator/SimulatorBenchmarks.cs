using System.Net.Http.Headers;
using System.Text.Json;
using AccsGen.Simulator;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks.Simulator;

/// <summary>
/// What a simulator's answers cost beside a Kestrel endpoint that does nothing but send the same bytes. Client and servers share this process, as they do in a test: eight clients send at once.
/// </summary>
[MemoryDiagnoser]
public class SimulatorBenchmarks
{
    private const int Clients = 8;
    private const int Requests = 400;

    private AccsSimulator _simulator = null!;
    private PlainServer _plain = null!;
    private HttpClient _http = null!;
    private string _url = "";
    private string _plainUrl = "";

    /// <summary>What is read.</summary>
    [Params("/V1/products/24-MB01", "/V1/products?searchCriteria[pageSize]=20")]
    public string Path { get; set; } = "";

    [GlobalSetup]
    public void Setup() => SetupAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Cleanup()
    {
        _http.Dispose();
        _simulator.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _plain.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true, Description = "Kestrel, the same bytes", OperationsPerInvoke = Requests)]
    public Task Plain() => ReadAsync(_plainUrl);

    [Benchmark(Description = "AccsGen.Simulator", OperationsPerInvoke = Requests)]
    public Task Simulated() => ReadAsync(_url);

    private async Task SetupAsync()
    {
        _simulator = await AccsSimulator.StartAsync();
        _http = new HttpClient();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        _url = _simulator.Endpoint.AbsoluteUri + Path;
        _plain = await PlainServer.StartAsync(await _http.GetByteArrayAsync(_url));
        _plainUrl = _plain.Address + _simulator.TenantId + Path;
    }

    private async Task<string> TokenAsync()
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = _simulator.ClientId,
            ["client_secret"] = _simulator.ClientSecret,
            ["scope"] = "openid,commerce.accs",
        };
        using var response = await _http.PostAsync(_simulator.TokenEndpoint, new FormUrlEncodedContent(fields));
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return answer.RootElement.GetProperty("access_token").GetString()!;
    }

    private Task ReadAsync(string url) => Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => ReadInTurnAsync(url)));

    private async Task ReadInTurnAsync(string url)
    {
        for (var i = 0; i < Requests / Clients; i++)
        {
            using var response = await _http.GetAsync(url);
            response.EnsureSuccessStatusCode();
        }
    }
}
