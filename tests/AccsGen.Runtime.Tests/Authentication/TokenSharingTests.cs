namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>Managers in one process that share a token, and those that must not.</summary>
public sealed class TokenSharingTests : TokenTests
{
    [Fact]
    public async Task Clients_with_equal_credentials_share_a_token()
    {
        var service = new TestService(_ => ScriptedHandler.Json("true"), _ => ScriptedHandler.Json("true"));
        using var first = service.Client();
        using var second = service.Client();

        await first.Get("/V1/x").ReadBooleanAsync();
        await second.Get("/V1/x").ReadBooleanAsync();

        Assert.Equal(1, service.Tokens);
    }

    [Fact]
    public async Task The_order_of_scopes_makes_no_difference()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"));
        using var first = Manager(ims, options => options.Credential = new ImsCredential("id", "secret") { Scopes = ["openid", "commerce.accs"] });
        using var second = Manager(ims, options => options.Credential = new ImsCredential("id", "secret") { Scopes = ["commerce.accs", "openid"] });

        Assert.Same(await first.GetTokenAsync(), await second.GetTokenAsync());
    }

    [Fact]
    public void A_credential_keeps_the_scopes_that_it_was_given()
    {
        List<string> scopes = ["openid"];
        var credential = new ImsCredential("id", "secret") { Scopes = scopes };

        scopes.Add("commerce.accs");

        Assert.Equal(["openid"], credential.Scopes);
    }

    public static TheoryData<string> Differences => ["client id", "secret", "second secret", "order of secrets", "scopes", "organisation", "endpoint", "handler", "clock", "store", "protector"];

    [Theory]
    [MemberData(nameof(Differences))]
    public async Task Whatever_shapes_a_token_parts_it(string difference)
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        var store = new MemoryTokenStore(Time);
        using var first = Manager(ims, options => options.TokenStore = store);
        using var second = Manager(ims, options =>
        {
            options.TokenStore = difference == "store" ? new MemoryTokenStore(Time) : store;
            options.TokenProtector = difference == "protector" ? new XorProtector() : null;
            options.InnerHandler = difference == "handler" ? new ScriptedHandler(_ => TokenAnswers.Token("b")) : ims;
            options.TimeProvider = difference == "clock" ? new ManualTimeProvider() : Time;
            options.Credential = difference switch
            {
                "client id" => new ImsCredential("other", "first+&", "second"),
                "secret" => new ImsCredential("id", "other", "second"),
                "second secret" => new ImsCredential("id", "first+&"),
                "order of secrets" => new ImsCredential("id", "second", "first+&"),
                "scopes" => new ImsCredential("id", "first+&", "second") { Scopes = ["commerce.accs"] },
                "organisation" => new ImsCredential("id", "first+&", "second") { OrganizationId = "x@AdobeOrg" },
                "endpoint" => new ImsCredential("id", "first+&", "second") { TokenEndpoint = new Uri("https://ims.test/token") },
                _ => TwoSecrets,
            };
        });

        var token = await first.GetTokenAsync();
        // Two that share a store may share what is in it, which makes them no less apart.
        Assert.NotSame(token, await second.GetTokenAsync());
    }

    [Fact]
    public async Task Disposing_one_leaves_the_other_its_renewal()
    {
        var gate = new TaskCompletionSource();
        var ims = new HandlerOf(async (_, cancellationToken) =>
        {
            await gate.Task.WaitAsync(cancellationToken);
            return TokenAnswers.Token("a");
        });
        var first = Manager(ims);
        using var second = Manager(ims);

        var left = first.GetTokenAsync().AsTask();
        var stayed = second.GetTokenAsync().AsTask();
        first.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => left);
        gate.SetResult();

        Assert.Equal("a", (await stayed).Value);
    }

    [Fact]
    public async Task Nothing_is_kept_of_managers_that_are_gone()
    {
        var handlers = Enumerable.Range(0, 100).Select(i => new HandlerOf(_ => TokenAnswers.Token($"{i}"))).ToArray();
        foreach (var handler in handlers)
        {
            using var manager = Manager(handler);
            await manager.GetTokenAsync();
            Assert.True(IsShared(handler));
        }

        Assert.DoesNotContain(handlers, IsShared);
    }

    [Fact]
    public async Task Nothing_is_kept_of_managers_that_nobody_disposed_of()
    {
        var token = await ForgetAsync();

        for (var i = 0; i < 50 && token.IsAlive; i++)
        {
            await Task.Delay(1);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(token.IsAlive);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> ForgetAsync()
    {
        var manager = new ImsTokenManager(new ImsCredential("forgotten", "secret"), new HandlerOf(_ => TokenAnswers.Token("a")));
        return new WeakReference(await manager.GetTokenAsync());
    }

    private bool IsShared(HttpMessageHandler handler) =>
        SharedTokens.Contains(new TokenKey(new AccsClientOptions { Credential = TwoSecrets, InnerHandler = handler, TimeProvider = Time }, NoDice));
}
