using System.Net.Http.Headers;

namespace AccsGen.Simulator.Tests;

/// <summary>A simulator and an HTTP client that carries a good token. Paths are relative to the tenant.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    private Tenant(AccsSimulator simulator)
    {
        Simulator = simulator;
        Http = new HttpClient();
    }

    public AccsSimulator Simulator { get; }

    public HttpClient Http { get; }

    public static async Task<Tenant> StartAsync(Action<AccsSimulatorOptions>? configure = null)
    {
        var tenant = new Tenant(await AccsSimulator.StartAsync(configure));
        tenant.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await tenant.TokenAsync());
        return tenant;
    }

    public async Task<string> TokenAsync()
    {
        var answer = await AskImsAsync(new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Simulator.ClientId,
            ["client_secret"] = Simulator.ClientSecret,
            ["scope"] = "openid,commerce.accs",
        });
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Json.GetProperty("access_token").GetString()!;
    }

    public async Task<Answer> AskImsAsync(Dictionary<string, string> fields)
    {
        using var response = await Http.PostAsync(Simulator.TokenEndpoint, new FormUrlEncodedContent(fields));
        return await Answer.ReadAsync(response);
    }

    /// <param name="store">The <c>Store</c> header; none when null.</param>
    public Task<Answer> GetAsync(string path, string? store = null) => SendAsync("GET", path, store: store);

    /// <param name="store">The <c>Store</c> header; none when null.</param>
    public async Task<Answer> SendAsync(string method, string path, string? body = null, string contentType = "application/json", string? store = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Simulator.Endpoint.AbsoluteUri + path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            if (contentType.Length > 0)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        if (store is not null)
            request.Headers.Add("Store", store);
        using var response = await Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Simulator.DisposeAsync();
    }
}
