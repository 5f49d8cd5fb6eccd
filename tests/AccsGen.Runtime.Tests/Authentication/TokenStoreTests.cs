using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>Tokens in a store that processes share: a process here is a policy object of its own.</summary>
public sealed class TokenStoreTests : TokenTests
{
    private readonly MemoryTokenStore _store;

    public TokenStoreTests() => _store = new MemoryTokenStore(Time);

    [Fact]
    public async Task A_token_that_another_process_obtained_is_used()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"));
        using var first = Process(ims);
        using var second = Process(ims);

        var obtained = await first.GetTokenAsync();
        await StoredAsync();
        var shared = await second.GetTokenAsync();

        Assert.Equal("a", shared.Value);
        Assert.Equal(obtained.ExpiresAt, shared.ExpiresAt);
        await LoggedAsync(101);
    }

    [Fact]
    public async Task A_renewal_of_another_process_is_taken_over()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a", "3600"), _ => TokenAnswers.Token("b", "3600"));
        using var first = Process(ims);
        using var second = Process(ims);
        await first.GetTokenAsync();
        await StoredAsync();
        await second.GetTokenAsync();

        Time.Advance(TimeSpan.FromSeconds(3300));
        await first.GetTokenAsync();
        await LoggedAsync(100, times: 2);
        await Eventually.TrueAsync(() => _store.Token is { } entry && Encoding.UTF8.GetString(entry).Contains("\"b\"", StringComparison.Ordinal), "b is stored");
        await second.GetTokenAsync();
        await LoggedAsync(101, times: 2);

        Assert.Equal("b", (await second.GetTokenAsync()).Value);
        Assert.Equal(2, ims.Requests.Count);
    }

    [Fact]
    public async Task An_invalidated_token_leaves_the_store_and_is_not_taken_from_it_again()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        using var first = Process(ims);
        using var second = Process(ims);
        var token = await first.GetTokenAsync();
        await StoredAsync();
        await second.GetTokenAsync();

        first.Invalidate(token);
        await Eventually.TrueAsync(() => _store.Token is null, "the token was removed");
        Assert.Equal("b", (await first.GetTokenAsync()).Value);
        await StoredAsync();
        // The second process meets its 401 later: it finds the new token, and doesn't remove it.
        second.Invalidate(await second.GetTokenAsync());

        Assert.Equal("b", (await second.GetTokenAsync()).Value);
        Assert.NotNull(_store.Token);
        Assert.Equal(2, ims.Requests.Count);
    }

    [Fact]
    public async Task An_invalidated_token_that_the_store_still_shows_is_not_taken()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        using var manager = Process(ims);
        var token = await manager.GetTokenAsync();
        await StoredAsync();

        _store.IgnoresRemoval = true;
        manager.Invalidate(token);

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    public static TheoryData<string> Rubbish =>
    [
        "", "x", "{}", "[]", "null", "\0\u0001", """{"access_token":5,"obtained_at":0,"expires_at":9}""", """{"access_token":"a\nb","obtained_at":0,"expires_at":9999999999999}""",
        """{"access_token":"old","obtained_at":0,"expires_at":1000}""", """{"access_token":"x","obtained_at":99999999999999999,"expires_at":999999999999999999}""",
        """{"access_token":"future","obtained_at":2000000000000,"expires_at":2000086400000}""",
    ];

    [Theory]
    [MemberData(nameof(Rubbish))]
    public async Task Rubbish_in_the_store_is_as_good_as_nothing(string rubbish)
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        using var first = Process(ims);
        await first.GetTokenAsync();
        await StoredAsync();
        _store.Token = Encoding.UTF8.GetBytes(rubbish);
        using var second = Process(ims);

        Assert.Equal("b", (await second.GetTokenAsync()).Value);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("rubbish")]
    [InlineData("someone 99999999999999999999")]
    [InlineData("someone 9999999999999")]
    public async Task A_store_that_keeps_nothing_of_what_it_is_given_holds_nobody_up(string? content)
    {
        var store = new ForgetfulStore(content);
        using var manager = Process(new ScriptedHandler(_ => TokenAnswers.Token("a")), options => options.TokenStore = store, random: 1);
        var start = Time.GetUtcNow();

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);

        Assert.InRange((Time.GetUtcNow() - start).TotalSeconds, 0, 1);
    }

    [Fact]
    public async Task A_store_that_throws_is_left_alone_and_breaks_nothing()
    {
        _store.Before = _ => throw new InvalidOperationException("store");
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        using var manager = Process(ims);

        var token = await manager.GetTokenAsync();
        manager.Invalidate(token);
        await manager.GetTokenAsync();

        Assert.Equal("a", token.Value);
        Assert.Single(_store.Operations);
        await LoggedAsync(140);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_hangs_costs_three_seconds_and_breaks_nothing(bool blocks)
    {
        var stuck = new TaskCompletionSource();
        var never = new ManualResetEventSlim();
        _store.Before = _ =>
        {
            stuck.TrySetResult();
            if (blocks)
                never.Wait();
            return never.IsSet ? Task.CompletedTask : new TaskCompletionSource().Task;
        };
        using var manager = Process(new ScriptedHandler(_ => TokenAnswers.Token("a")));
        var start = Time.GetUtcNow();

        var caller = manager.GetTokenAsync().AsTask();
        await stuck.Task;
        Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("a", (await caller).Value);
        Assert.Equal(TimeSpan.FromSeconds(3), Time.GetUtcNow() - start);
        never.Set();
    }

    [Fact]
    public async Task A_store_that_fails_at_writing_breaks_nothing()
    {
        var operations = 0;
        _store.Before = _ => Interlocked.Increment(ref operations) < 3 ? Task.CompletedTask : throw new InvalidOperationException("read only");
        using var manager = Process(new ScriptedHandler(_ => TokenAnswers.Token("a")));

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        // The token and the lease were read, and the lease could not be written: then the store is left alone.
        Assert.Equal(3, operations);
        await LoggedAsync(140);
    }

    [Fact]
    public async Task A_token_that_has_ended_when_it_arrives_is_not_stored()
    {
        using var manager = Process(new ScriptedHandler(_ =>
        {
            Time.Advance(TimeSpan.FromSeconds(5));
            return TokenAnswers.Token("a", "3");
        }));

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);

        await Eventually.TrueAsync(() => _store.Operations.Contains("remove accsgen:lease"), "the lease was given back");
        Assert.Null(_store.Token);
    }

    [Fact]
    public async Task Disposing_ends_the_storing_and_the_dropping_of_a_token()
    {
        var stuck = false;
        var waiting = 0;
        var ended = 0;
        _store.Before = async cancellationToken =>
        {
            if (!stuck)
                return;
            Interlocked.Increment(ref waiting);
            using var registration = cancellationToken.Register(() => Interlocked.Increment(ref ended));
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        };
        var manager = Process(new ScriptedHandler(_ =>
        {
            stuck = true;
            return TokenAnswers.Token("a");
        }));

        var token = await manager.GetTokenAsync();
        await Eventually.TrueAsync(() => waiting == 1, "the token is being stored");
        manager.Invalidate(token);
        await Eventually.TrueAsync(() => waiting == 2, "the token is being dropped");
        manager.Dispose();

        await Eventually.TrueAsync(() => ended == 2, "both were ended");
    }

    [Fact]
    public async Task Callers_do_not_wait_for_the_token_to_be_stored()
    {
        var stuck = false;
        _store.Before = _ => stuck ? new TaskCompletionSource().Task : Task.CompletedTask;
        using var manager = Process(new ScriptedHandler(_ =>
        {
            stuck = true;
            return TokenAnswers.Token("a");
        }));

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_protector_keeps_the_token_from_being_read()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("sentinel-token"));
        var protector = new XorProtector();
        using var first = Process(ims, options => options.TokenProtector = protector);
        using var second = Process(ims, options => options.TokenProtector = protector);

        await first.GetTokenAsync();
        await StoredAsync();

        Assert.DoesNotContain("sentinel", Encoding.UTF8.GetString(_store.Token!), StringComparison.Ordinal);
        Assert.Equal("sentinel-token", (await second.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_protector_that_hangs_holds_up_nobody_for_long()
    {
        using var protector = new StuckProtector();
        using var manager = Process(new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b")), options => options.TokenProtector = protector);

        var token = await manager.GetTokenAsync();
        await protector.Entered.Task;
        Time.Advance(TimeSpan.FromSeconds(3));
        manager.Invalidate(token);

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
        Assert.Null(_store.Token);
    }

    [Fact]
    public async Task A_protector_that_fails_keeps_the_token_out_of_the_store_and_breaks_nothing()
    {
        using var manager = Process(new ScriptedHandler(_ => TokenAnswers.Token("a")), options => options.TokenProtector = new BrokenProtector());

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        await LoggedAsync(140);
        Assert.Null(_store.Token);
    }

    [Fact]
    public async Task The_keys_tell_nothing_and_belong_to_the_credential()
    {
        using var manager = Process(new ScriptedHandler(_ => TokenAnswers.Token("a")));

        await manager.GetTokenAsync();
        await StoredAsync();

        Assert.All(_store.Keys, key => Assert.Matches("^accsgen:(token|lease):[0-9A-F]{64}$", key));
    }

    [Fact]
    public async Task A_process_that_died_holding_the_lease_is_not_waited_for_longer_than_it_lasts()
    {
        // The lease lasts 8 s, and its holder never gives it back.
        using var dying = Process(new HandlerOf((_, _) => new TaskCompletionSource<HttpResponseMessage>().Task));
        _ = dying.GetTokenAsync().AsTask();
        await Eventually.TrueAsync(() => _store.Keys.Any(key => key.Contains("lease", StringComparison.Ordinal)), "the lease was taken");
        var start = Time.GetUtcNow();
        using var other = Process(new ScriptedHandler(_ => TokenAnswers.Token("a")), random: 1);

        Assert.Equal("a", (await other.GetTokenAsync()).Value);
        Assert.InRange((Time.GetUtcNow() - start).TotalSeconds, 7, 10);
        dying.Dispose();
    }

    [Fact]
    public async Task Nobody_waits_for_a_process_that_was_refused()
    {
        using var first = Process(new HandlerOf(_ => TokenAnswers.Refusal("invalid_scope")));
        using var second = Process(new HandlerOf(_ => TokenAnswers.Refusal("invalid_scope")), random: 1);

        await Assert.ThrowsAsync<AccsAuthenticationException>(() => first.GetTokenAsync().AsTask());
        await Eventually.TrueAsync(() => _store.Operations.Count(operation => operation == "set accsgen:lease") == 2, "the lease was marked");
        var start = Time.GetUtcNow();
        await Assert.ThrowsAsync<AccsAuthenticationException>(() => second.GetTokenAsync().AsTask());

        Assert.Equal(start, Time.GetUtcNow());
    }

    [Fact]
    public async Task Any_distributed_cache_can_be_the_store()
    {
        var cache = new DictionaryCache();
        var store = new DistributedCacheTokenStore(cache);
        using var manager = Process(new ScriptedHandler(_ => TokenAnswers.Token("a")), options => options.TokenStore = store);
        using var other = Process(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), options => options.TokenStore = store);

        await manager.GetTokenAsync();
        await Eventually.TrueAsync(() => cache.Lifetimes.Any(lifetime => lifetime > TimeSpan.FromHours(23)), "the token is stored for its lifetime");

        Assert.Equal("a", (await other.GetTokenAsync()).Value);
    }

    private Task StoredAsync() => Eventually.TrueAsync(() => _store.Token is not null && !_store.Keys.Any(key => key.Contains("lease", StringComparison.Ordinal)), "the token is stored");

    private ImsTokenManager Process(HttpMessageHandler ims, Action<AccsClientOptions>? change = null, double random = 0) => Manager(
        ims,
        options =>
        {
            options.TokenStore = _store;
            change?.Invoke(options);
        },
        TokenPolicy.Default with { Random = () => random });

    private sealed class ForgetfulStore(string? content) : IAccessTokenStore
    {
        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult(content is null ? null : Encoding.UTF8.GetBytes(content));

        public ValueTask SetAsync(string key, byte[] value, TimeSpan lifetime, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask RemoveAsync(string key, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }

    private sealed class BrokenProtector : ITokenProtector
    {
        public byte[] Protect(byte[] plain) => throw new InvalidOperationException("no key");

        public byte[] Unprotect(byte[] secret) => throw new InvalidOperationException("no key");
    }

    private sealed class StuckProtector : ITokenProtector, IDisposable
    {
        private readonly ManualResetEventSlim _never = new();

        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public byte[] Protect(byte[] plain)
        {
            Entered.TrySetResult();
            _never.Wait();
            throw new InvalidOperationException("too late");
        }

        public byte[] Unprotect(byte[] secret) => throw new InvalidOperationException("nothing is stored");

        public void Dispose() => _never.Set();
    }

    private sealed class DictionaryCache : IDistributedCache
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> _entries = new();

        public System.Collections.Concurrent.ConcurrentBag<TimeSpan> Lifetimes { get; } = [];

        public byte[]? Get(string key) => _entries.GetValueOrDefault(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

        public void Refresh(string key)
        {
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key) => _entries.TryRemove(key, out _);

        public Task RemoveAsync(string key, CancellationToken token = default)
        {
            Remove(key);
            return Task.CompletedTask;
        }

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
        {
            _entries[key] = value;
            Lifetimes.Add(options.AbsoluteExpirationRelativeToNow!.Value);
        }

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Set(key, value, options);
            return Task.CompletedTask;
        }
    }
}
