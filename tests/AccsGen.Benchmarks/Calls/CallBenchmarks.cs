using System.Net.Http.Headers;
using System.Text.Json;
using Accs;
using AccsGen.Benchmarks.Json;
using BenchmarkDotNet.Attributes;

namespace AccsGen.Benchmarks.Calls;

/// <summary>A whole call over loopback: the typed method with its token, retries, throttle and telemetry, beside the least that a user could write by hand.</summary>
[MemoryDiagnoser]
public class CallBenchmarks
{
    private const string Sku = "24-MB01";

    private BenchmarkServer _server = null!;
    private HttpClient _http = null!;
    private AccsClient _accs = null!;
    private string _endpoint = "";

    [GlobalSetup]
    public void Setup()
    {
        _server = BenchmarkServer.Start();
        _endpoint = _server.Address + "AbC123";
        _http = new HttpClient();
        _accs = AccsClient.Create(new AccsClientOptions(_endpoint, new ImsCredential("client-id", "client-secret") { TokenEndpoint = new Uri(_server.Address, "ims/token/v3") }));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _accs.Dispose();
        _http.Dispose();
        _server.Dispose();
    }

    [Benchmark(Baseline = true, Description = "HttpClient and System.Text.Json's source generator")]
    public async Task<HandProduct?> ByHand()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_endpoint}/V1/products/{Uri.EscapeDataString(Sku)}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "token");
        request.Headers.TryAddWithoutValidation("x-api-key", "client-id");
        request.Headers.TryAddWithoutValidation("Store", "all");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", "benchmark/1");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return await JsonSerializer.DeserializeAsync(stream, HandContext.Default.HandProduct).ConfigureAwait(false);
    }

    [Benchmark(Description = "AccsGen")]
    public Task<Product> Generated() => _accs.Products.GetAsync(Sku);
}
