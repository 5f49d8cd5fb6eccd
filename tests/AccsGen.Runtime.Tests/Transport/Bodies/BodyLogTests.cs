using Microsoft.Extensions.Logging;

namespace AccsGen.Runtime.Tests.Transport.Bodies;

public sealed class BodyLogTests
{
    private readonly RecordingLoggerFactory _loggers = new();

    [Fact]
    public async Task Bodies_are_not_logged_at_any_level_unless_asked_for()
    {
        await CallAsync(_ => { });

        Assert.DoesNotContain(_loggers.Lines, line => line.Contains("sentinel", StringComparison.Ordinal));
        Assert.DoesNotContain(_loggers.Events, item => item.Id is >= 20 and < 30);
    }

    [Fact]
    public async Task Bodies_that_are_asked_for_are_logged_at_trace_once_for_a_call_and_masked()
    {
        await CallAsync(options => options.LogBodies = true);

        Assert.Equal(
            [
                """Trace 20 PUT /V1/x/{id} sends {"customer":{"sku":"sentinel-sku","email":"***"}} """,
                """Trace 21 PUT /V1/x/{id} was answered 200 with {"id":7,"password":"***"} """,
            ],
            _loggers.Lines.Where(line => line.StartsWith("Trace", StringComparison.Ordinal)));
        Assert.DoesNotContain(_loggers.Lines, line => line.Contains("sentinel-path", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_body_of_an_error_is_logged_too()
    {
        var service = new TestService(_ => ScriptedHandler.Json("""{"message":"No such sku"}""", HttpStatusCode.BadRequest));
        using var client = Client(service, options => options.LogBodies = true);

        await Assert.ThrowsAsync<AccsValidationException>(() => client.Get("/V1/x").SendAsync());

        Assert.Contains("""Trace 21 GET /V1/x was answered 400 with {"message":"No such sku"} """, _loggers.Lines);
    }

    [Fact]
    public async Task Nothing_is_written_for_a_log_that_does_not_want_traces()
    {
        using var quiet = new DebugOnly();
        var service = new TestService(_ => ScriptedHandler.Json("{}"));
        using var client = new TestClient(AccsTransport.Create(Change(service.Options(quiet), options => options.LogBodies = true)));

        await client.Put("/V1/x").Body("a", 1).SendAsync();

        Assert.DoesNotContain(quiet.Log.Events, item => item.Id is >= 20 and < 30);
    }

    [Fact]
    public async Task Tokens_and_uploads_are_never_logged()
    {
        var service = new TestService(_ => ScriptedHandler.Json("\"sentinel-answer\""));
        using var client = Client(service, options => options.LogBodies = true);

        await client.UploadAsync("https://bucket.example.test/x", new MemoryStream("sentinel-file"u8.ToArray()));

        Assert.DoesNotContain(_loggers.Events, item => item.Id is >= 20 and < 30);
    }

    [Fact]
    public void What_is_asked_for_is_within_bounds()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccsLoggingOptions { MaxBodyLength = 255 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccsLoggingOptions { MaxBodyLength = 1024 * 1024 + 1 });
        var fault = Assert.Throws<AccsConfigurationException>(() => AccsTransport.Create(Change(new TestService().Options(), _ => { }, isNull: true)));
        Assert.Contains("Logging is null.", fault.Faults);
    }

    private async Task CallAsync(Action<AccsLoggingOptions> change)
    {
        var service = new TestService(_ => new(HttpStatusCode.BadGateway) { Content = new StringContent("sentinel-first") }, _ => ScriptedHandler.Json("""{"id":7,"password":"sentinel-answer"}"""));
        using var client = Client(service, change);

        await client.Put("/V1/x/{id}").Path("sentinel-path").Body("customer", RawJson.Parse("""{"sku":"sentinel-sku","email":"sentinel-mail"}""")).SendAsync();
    }

    private TestClient Client(TestService service, Action<AccsLoggingOptions> change) => new(AccsTransport.Create(Change(service.Options(_loggers), change)));

    private static AccsClientOptions Change(AccsClientOptions options, Action<AccsLoggingOptions> change, bool isNull = false)
    {
        change(options.Logging);
        if (isNull)
            options.Logging = null!;
        return options;
    }

    /// <summary>A log that is on from <c>Debug</c>.</summary>
    private sealed class DebugOnly : ILoggerFactory, ILogger
    {
        public RecordingLoggerFactory Log { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Log.Log(logLevel, eventId, state, exception, formatter);
    }
}
