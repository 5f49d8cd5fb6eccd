using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace AccsGen.Simulator.Tests.Admin;

/// <summary>A headless Chromium, told what to do through its DevTools protocol.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _pending = new();
    private Task _reading = Task.CompletedTask;
    private string? _session;
    private int _last;

    private Browser(Process process, string profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>Where the browser is; null when the machine has none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator)
        .SelectMany(folder => s_names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static async Task<Browser> OpenAsync(Uri page)
    {
        var profile = Directory.CreateTempSubdirectory("simulator-browser").FullName;
        var start = new ProcessStartInfo(Program!) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-dev-shm-usage", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"])
            start.ArgumentList.Add(argument);
        var browser = new Browser(Process.Start(start)!, profile);
        await browser.ConnectAsync(page);
        return browser;
    }

    /// <summary>Evaluates JavaScript in the page; a promise is waited for.</summary>
    public async Task<JsonElement> EvaluateAsync(string script)
    {
        var answer = await TryEvaluateAsync(script);
        return answer.TryGetProperty("result", out var result) && !answer.TryGetProperty("exceptionDetails", out _)
            ? result.TryGetProperty("value", out var value) ? value : default
            : throw new InvalidOperationException(answer.GetRawText());
    }

    /// <summary>Waits until something holds in the page.</summary>
    public async Task UntilAsync(string condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var looks = 0; looks < 1500; looks++)
        {
            // A page that is being loaded has no context to look into.
            if ((await TryEvaluateAsync($"!!({condition})")).TryGetProperty("result", out var result) && result.TryGetProperty("value", out var holds) && holds.ValueKind == JsonValueKind.True)
                return;
            await timer.WaitForNextTickAsync();
        }
        Assert.Fail($"It never came to: {condition}\n{await EvaluateAsync("document.body.innerText")}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _reading;
        _socket.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task ConnectAsync(Uri page)
    {
        string? line;
        do
        {
            line = await _process.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("The browser ended at its start.");
        }
        while (!line.StartsWith("DevTools listening on ", StringComparison.Ordinal));
        await _socket.ConnectAsync(new Uri(line["DevTools listening on ".Length..]), CancellationToken.None);
        _reading = ReadAsync();
        var target = await CallAsync("Target.createTarget", new JsonObject { ["url"] = page.AbsoluteUri });
        var session = await CallAsync("Target.attachToTarget", new JsonObject { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true });
        _session = session.GetProperty("sessionId").GetString();
        await UntilAsync("document.readyState === 'complete' && location.protocol.startsWith('http')");
    }

    private Task<JsonElement> TryEvaluateAsync(string script) =>
        CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = script, ["awaitPromise"] = true, ["returnByValue"] = true });

    private async Task<JsonElement> CallAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref _last);
        var answer = _pending[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session is not null)
            message["sessionId"] = _session;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        return await answer.Task;
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var part = await _socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                message.Write(buffer, 0, part.Count);
                if (!part.EndOfMessage)
                    continue;
                var json = JsonElement.Parse(message.ToArray());
                message.SetLength(0);
                if (json.TryGetProperty("id", out var id) && _pending.TryRemove(id.GetInt32(), out var answer))
                    answer.SetResult(json.TryGetProperty("result", out var result) ? result : json.GetProperty("error"));
            }
        }
        catch (WebSocketException)
        {
            // The browser was ended.
        }
        foreach (var left in _pending.Values)
            left.TrySetException(new InvalidOperationException("The browser ended."));
    }
}
