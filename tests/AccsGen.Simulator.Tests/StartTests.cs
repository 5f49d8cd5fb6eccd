using System.Net.Sockets;

namespace AccsGen.Simulator.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task Many_run_at_once_on_loopback_and_know_nothing_of_each_other()
    {
        await using var first = await Tenant.StartAsync();
        await using var second = await Tenant.StartAsync();

        await first.SendAsync("DELETE", "/V1/products/24-MB01");
        var kept = await second.GetAsync("/V1/products/24-MB01");

        Assert.NotEqual(first.Simulator.Endpoint, second.Simulator.Endpoint);
        Assert.Equal("127.0.0.1", first.Simulator.Endpoint.Host);
        Assert.Equal(HttpStatusCode.OK, kept.Status);
    }

    [Fact]
    public async Task All_faults_of_the_options_come_at_once()
    {
        var exception = await Assert.ThrowsAsync<AccsSimulatorException>(() => AccsSimulator.StartAsync(options =>
        {
            options.Port = 70_000;
            options.TenantId = "a/b";
            options.ClientSecrets.Clear();
            options.TokenLifetime = TimeSpan.Zero;
        }));

        Assert.All(["Port", "TenantId", "ClientSecrets", "TokenLifetime"], name => Assert.Contains(name, exception.Message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task A_denied_operation_must_be_one_of_the_spec()
    {
        var exception = await Assert.ThrowsAsync<AccsSimulatorException>(() => AccsSimulator.StartAsync(options => options.DeniedOperations["GET /V1/product"] = "x"));

        Assert.Contains("GET /V1/product", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_clear_line()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var exception = await Assert.ThrowsAsync<AccsSimulatorException>(() => AccsSimulator.StartAsync(options => options.Port = port));

        Assert.Contains($"Port {port} ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task A_spec_that_cannot_be_served_is_one_clear_line()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "{\"openapi\":\"3.1.0\",\"paths\":{}}");
        try
        {
            var empty = await Assert.ThrowsAsync<AccsSimulatorException>(() => AccsSimulator.StartAsync(options => options.SpecPath = path));
            var missing = await Assert.ThrowsAsync<AccsSimulatorException>(() => AccsSimulator.StartAsync(options => options.SpecPath = "no-such.json"));

            Assert.Contains(path, empty.Message, StringComparison.Ordinal);
            Assert.Contains("no-such.json", missing.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task The_log_holds_the_latest_requests_without_their_tokens()
    {
        await using var tenant = await Tenant.StartAsync(options => options.RequestLogCapacity = 2);
        tenant.Http.DefaultRequestHeaders.Add("Store", "all");

        await tenant.GetAsync("/V1/products/first");
        await tenant.GetAsync("/V1/products/second?storeId=1");
        await tenant.SendAsync("PUT", "/V1/products/24-MB01", """{"product":{"price":5}}""");

        var log = tenant.Simulator.Requests;
        Assert.Equal(["GET /V1/products/{sku} 404", "PUT /V1/products/{sku} 200"], log.Select(request => request.ToString()));
        Assert.Equal(3, log.Total);
        Assert.Equal([new("storeId", "1")], log.First().Query);
        Assert.Equal("all", log.Latest.Headers["store"]);
        Assert.DoesNotContain("Authorization", log.Latest.Headers.Keys);
        Assert.Equal(5, log.Latest.ReadBody().GetProperty("product").GetProperty("price").GetInt32());
        log.Clear();
        Assert.Empty(log);
    }

    [Fact]
    public async Task A_stopped_simulator_answers_no_more()
    {
        var tenant = await Tenant.StartAsync();
        var endpoint = tenant.Simulator.Endpoint;
        await tenant.DisposeAsync();
        using var http = new HttpClient();

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(endpoint));
    }
}
