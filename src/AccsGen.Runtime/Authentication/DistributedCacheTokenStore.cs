using Microsoft.Extensions.Caching.Distributed;

namespace AccsGen;

/// <summary>A token store over any distributed cache: Redis, SQL Server and others. The cache is not disposed.</summary>
public sealed class DistributedCacheTokenStore : IAccessTokenStore
{
    private readonly IDistributedCache _cache;

    /// <summary>Makes a store.</summary>
    /// <param name="cache">The cache, which the processes that share a token have in common.</param>
    public DistributedCacheTokenStore(IDistributedCache cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        _cache = cache;
    }

    /// <inheritdoc />
    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => await _cache.GetAsync(key, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask SetAsync(string key, byte[] value, TimeSpan lifetime, CancellationToken cancellationToken) =>
        await _cache.SetAsync(key, value, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime }, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => await _cache.RemoveAsync(key, cancellationToken).ConfigureAwait(false);
}
