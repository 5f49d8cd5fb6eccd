using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Where a scenario is played: servers, a clock, and everything that can be seen from outside.</summary>
internal sealed class Stage : IDisposable
{
    private readonly ConcurrentQueue<IDisposable> _garbage = [];

    public ManualTimeProvider Time { get; } = new();

    public RecordingLoggerFactory Loggers { get; } = new();

    /// <summary>All sources and meters of the process.</summary>
    public TelemetryListener Telemetry { get; } = new(_ => true);

    public ConcurrentQueue<Exception> Faults { get; } = [];

    /// <summary>What else came out, such as what callbacks are told.</summary>
    public ConcurrentQueue<object> Things { get; } = [];

    public static ImsCredential Credential => new("client-id", Sentinels.FirstSecret, Sentinels.SecondSecret) { OrganizationId = "org@AdobeOrg" };

    public AccsClientOptions Options(HttpMessageHandler? tenant = null, HttpMessageHandler? ims = null) => new("https://na1.api.commerce.adobe.com/AbC123", Credential)
    {
        InnerHandler = new Servers(tenant ?? new Script(Answers.Ok), ims ?? new Script(Answers.Token, Answers.OtherToken)),
        TimeProvider = Time,
        LoggerFactory = Loggers,
        SecretChanged = Things.Enqueue,
    };

    public TestClient Client(HttpMessageHandler? tenant = null, HttpMessageHandler? ims = null, Action<AccsClientOptions>? change = null)
    {
        var options = Options(tenant, ims);
        change?.Invoke(options);
        return Own(new TestClient(AccsTransport.Create(options)));
    }

    public ImsTokenManager Manager(HttpMessageHandler? ims = null, Action<AccsClientOptions>? change = null, TokenPolicy? policy = null)
    {
        var options = Options(null, ims);
        change?.Invoke(options);
        return Own(new ImsTokenManager(options, Loggers.CreateLogger<ImsTokenManager>(), policy ?? TokenPolicy.Default with { Random = () => 0 }));
    }

    public T Own<T>(T item)
        where T : IDisposable
    {
        _garbage.Enqueue(item);
        return item;
    }

    /// <summary>A call with data in its path, query, headers and body.</summary>
    public static AccsCall Call(TestClient client, string method = "GET", AccsRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AccsRequestOptions();
        options.Headers["X-Own"] = Sentinels.Header;
        var call = method switch
        {
            "GET" => client.Get("/V1/products/{sku}", options, cancellationToken),
            "PUT" => client.Put("/V1/products/{sku}", options, cancellationToken),
            _ => client.Post("/V1/products/{sku}", options, cancellationToken),
        };
        call = call.Path(Sentinels.Path).Query("q", Sentinels.Query);
        return method == "GET" ? call : call.Body("sku", Sentinels.Sent);
    }

    public async Task<T> FailsAsync<T>(Func<Task> act)
        where T : Exception
    {
        var fault = await Assert.ThrowsAnyAsync<T>(act);
        Faults.Enqueue(fault);
        return fault;
    }

    /// <summary>Waits for what is logged when something in the background has happened.</summary>
    public Task LoggedAsync(int id, int times = 1) =>
        Eventually.TrueAsync(() => Loggers.Events.Count(item => item.Id == id) >= times, $"event {id} was logged; logged: {string.Join('\n', Loggers.Lines)}");

    public void Dispose()
    {
        while (_garbage.TryDequeue(out var item))
            item.Dispose();
        Telemetry.Dispose();
    }
}
