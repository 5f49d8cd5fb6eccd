using System.Collections.Concurrent;

namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>A token store in memory that can be made slow, broken or stuck.</summary>
internal sealed class MemoryTokenStore(TimeProvider time) : IAccessTokenStore
{
    private readonly ConcurrentDictionary<string, (byte[] Value, DateTimeOffset Until)> _entries = new();

    /// <summary>Run before each operation: a delay, an exception, or never ending.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>As of a replica that lags behind.</summary>
    public bool IgnoresRemoval { get; set; }

    public ConcurrentQueue<string> Operations { get; } = new();

    public IEnumerable<string> Keys => _entries.Keys;

    /// <summary>The token's entry, whatever its key.</summary>
    public byte[]? Token
    {
        get => _entries.Where(entry => entry.Key.Contains("token:", StringComparison.Ordinal)).Select(entry => entry.Value.Value).SingleOrDefault();
        set
        {
            var key = _entries.Keys.Single(key => key.Contains("token:", StringComparison.Ordinal));
            _entries[key] = (value!, DateTimeOffset.MaxValue);
        }
    }

    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken)
    {
        Operations.Enqueue($"get {key[..13]}");
        await Before(cancellationToken);
        return _entries.TryGetValue(key, out var entry) && entry.Until > time.GetUtcNow() ? entry.Value : null;
    }

    public async ValueTask SetAsync(string key, byte[] value, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        Operations.Enqueue($"set {key[..13]}");
        await Before(cancellationToken);
        _entries[key] = (value, time.GetUtcNow() + lifetime);
    }

    public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken)
    {
        Operations.Enqueue($"remove {key[..13]}");
        await Before(cancellationToken);
        if (!IgnoresRemoval)
            _entries.TryRemove(key, out _);
    }
}
