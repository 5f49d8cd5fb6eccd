using System.Text;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Stores and protectors of tokens that work, fail and say too much.</summary>
internal static class StoreScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("a token shared by a store", ShareAsync),
        new("a store that throws the token", StoreThrowsAsync),
        new("a store with rubbish", RubbishAsync),
        new("a protector that throws the token", ProtectorThrowsAsync),
        new("a process that waits for another", WaitAsync),
    ];

    private static async Task ShareAsync(Stage stage)
    {
        var store = new MemoryTokenStore(stage.Time);
        using var first = Process(stage, store);
        using var second = Process(stage, store);
        await first.GetTokenAsync();
        await Eventually.TrueAsync(() => store.Token is not null, "the token is stored");
        stage.Things.Enqueue(await second.GetTokenAsync());
        await stage.LoggedAsync(101);
        first.Invalidate(await first.GetTokenAsync());
        await first.GetTokenAsync();
        stage.Things.Enqueue(store.Keys.ToArray());
    }

    private static async Task StoreThrowsAsync(Stage stage)
    {
        var store = new MemoryTokenStore(stage.Time) { Before = _ => throw new IOException($"{Sentinels.Token} {Sentinels.FirstSecret}") };
        using var manager = Process(stage, store);
        manager.Invalidate(await manager.GetTokenAsync());
        await manager.GetTokenAsync();
        await stage.LoggedAsync(140);
    }

    private static async Task RubbishAsync(Stage stage)
    {
        var store = new MemoryTokenStore(stage.Time);
        using var first = Process(stage, store);
        await first.GetTokenAsync();
        await Eventually.TrueAsync(() => store.Token is not null, "the token is stored");
        foreach (var rubbish in new[] { Sentinels.Token, $$"""{"access_token":"{{Sentinels.Token}}"}""", $$"""{"access_token":["{{Sentinels.Token}}"],"obtained_at":"{{Sentinels.Token}}"}""" })
        {
            store.Token = Encoding.UTF8.GetBytes(rubbish);
            using var other = Process(stage, store);
            await other.GetTokenAsync();
        }
        await stage.LoggedAsync(141);
    }

    private static async Task ProtectorThrowsAsync(Stage stage)
    {
        var store = new MemoryTokenStore(stage.Time);
        using (var plain = Process(stage, store))
        {
            await plain.GetTokenAsync();
            await Eventually.TrueAsync(() => store.Token is not null, "the token is stored");
        }
        using var manager = stage.Manager(change: options => (options.TokenStore, options.TokenProtector) = (store, new TalkativeProtector()));
        await manager.GetTokenAsync();
        await stage.LoggedAsync(140);
        await stage.LoggedAsync(141);
    }

    private static async Task WaitAsync(Stage stage)
    {
        var store = new MemoryTokenStore(stage.Time);
        using var dying = stage.Manager(new HandlerOf((_, _) => new TaskCompletionSource<HttpResponseMessage>().Task), options => options.TokenStore = store, TokenPolicy.Default with { Random = () => 0 });
        _ = dying.GetTokenAsync().AsTask();
        await Eventually.TrueAsync(() => store.Keys.Any(key => key.Contains("lease", StringComparison.Ordinal)), "the lease was taken");
        using var other = stage.Manager(change: options => options.TokenStore = store, policy: TokenPolicy.Default with { Random = () => 1 });
        await other.GetTokenAsync();
        await stage.LoggedAsync(142);
    }

    /// <summary>A policy of its own makes a process of its own.</summary>
    private static ImsTokenManager Process(Stage stage, IAccessTokenStore store) => stage.Manager(change: options => options.TokenStore = store);

    private sealed class TalkativeProtector : ITokenProtector
    {
        public byte[] Protect(byte[] plain) => throw new InvalidOperationException(Encoding.UTF8.GetString(plain));

        public byte[] Unprotect(byte[] secret) => throw new InvalidOperationException(Encoding.UTF8.GetString(secret));
    }
}
