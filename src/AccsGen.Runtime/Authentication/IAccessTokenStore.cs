namespace AccsGen;

/// <summary>
/// Keeps tokens where several processes find them, so that a fleet asks IMS once. <see cref="DistributedCacheTokenStore"/> is one over any distributed cache.
/// </summary>
/// <remarks>
/// A store may fail or lose anything at any time: then IMS is asked. Each operation has 3 seconds; after one that fails the store is left alone for
/// 30 seconds. Besides the token a short entry is kept by which processes agree on who asks IMS. That takes no atomic operation: at worst two ask.
/// </remarks>
public interface IAccessTokenStore
{
    /// <summary>Reads an entry.</summary>
    /// <param name="key">The key: letters, digits and colons, under 100 characters. It tells nothing about secrets.</param>
    /// <param name="cancellationToken">Ends when the time is up.</param>
    /// <returns>The entry, or <see langword="null"/> when there is none.</returns>
    ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes an entry, replacing one that is there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">A few kilobytes. The token's is a secret, unless a protector is set.</param>
    /// <param name="lifetime">After this time the entry is of no use and should be forgotten.</param>
    /// <param name="cancellationToken">Ends when the time is up.</param>
    /// <returns>Completed when others can read it.</returns>
    ValueTask SetAsync(string key, byte[] value, TimeSpan lifetime, CancellationToken cancellationToken);

    /// <summary>Removes an entry, if it is there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends when the time is up.</param>
    /// <returns>Completed when it is gone.</returns>
    ValueTask RemoveAsync(string key, CancellationToken cancellationToken);
}
