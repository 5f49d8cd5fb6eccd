namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>Credentials that are supplied at run time.</summary>
public sealed class CredentialProviderTests : TokenTests
{
    private readonly List<ImsCredential?> _refused = [];
    private ImsCredential _credential = new("id", "old");

    [Fact]
    public async Task A_changed_secret_is_used_at_the_next_renewal()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        using var manager = Provided(ims);

        manager.Invalidate(await manager.GetTokenAsync());
        _credential = new ImsCredential("id", "new");
        await manager.GetTokenAsync();

        Assert.Equal(["old", "new"], ims.Requests.Select(request => request.Field("client_secret")));
        await LoggedAsync(112);
    }

    [Fact]
    public async Task After_invalid_client_the_provider_is_asked_for_another_at_once()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Refusal("invalid_client"), _ => TokenAnswers.Token("a"));
        var old = _credential;
        using var manager = Provided(ims, refused => refused is null ? old : new ImsCredential("id", "new"));

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        Assert.Equal(["old", "new"], ims.Requests.Select(request => request.Field("client_secret")));
        Assert.Equal([null, old], _refused);
    }

    [Fact]
    public async Task A_refused_credential_is_not_sent_again_but_looked_after_every_5_seconds()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Refusal("invalid_client"), _ => TokenAnswers.Token("a"));
        using var manager = Provided(ims);

        for (var i = 0; i < 5; i++)
            await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        Assert.Equal(2, _refused.Count);
        Time.Advance(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        Assert.Equal(3, _refused.Count);
        Assert.Single(ims.Requests);
        _credential = new ImsCredential("id", "new");
        Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_provider_that_fails_later_leaves_the_credential_it_gave()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        var fails = false;
        using var manager = Provided(ims, _ => fails ? throw new InvalidOperationException("vault") : _credential);

        manager.Invalidate(await manager.GetTokenAsync());
        fails = true;

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
        await LoggedAsync(114);
    }

    [Fact]
    public async Task A_provider_that_fails_at_first_is_tried_again_and_then_an_error_that_names_only_the_type()
    {
        var cause = new InvalidOperationException("can't parse the-secret");
        using var manager = Provided(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), _ => throw cause);

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("failed with System.InvalidOperationException,", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret", fault.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, _refused.Count);
    }

    [Fact]
    public async Task A_provider_that_hangs_is_given_up()
    {
        var asked = new TaskCompletionSource();
        using var manager = Manager(new ScriptedHandler(_ => TokenAnswers.Token("a")), options =>
        {
            options.Credential = null;
            options.CredentialProvider = ImsCredentialProvider.From((_, _) => asked.TrySetResult() ? new(new TaskCompletionSource<ImsCredential>().Task) : ValueTask.FromResult(_credential));
        });

        var caller = manager.GetTokenAsync().AsTask();
        await asked.Task;
        Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("a", (await caller).Value);
    }

    [Fact]
    public async Task A_caller_whose_time_ends_while_the_provider_hangs_is_told_that_it_does()
    {
        using var manager = Manager(new ScriptedHandler(_ => TokenAnswers.Token("a")), options =>
        {
            options.Credential = null;
            options.CredentialProvider = ImsCredentialProvider.From((_, _) =>
            {
                _refused.Add(null);
                return new(new TaskCompletionSource<ImsCredential>().Task);
            });
        });

        var caller = manager.GetTokenAsync(TimeSpan.FromSeconds(50), CancellationToken.None).AsTask();
        await Eventually.TrueAsync(() => _refused.Count == 1, "the provider was asked");
        Time.Advance(TimeSpan.FromSeconds(30));
        await Eventually.TrueAsync(() => _refused.Count == 2, "the provider was asked again");
        Time.Advance(TimeSpan.FromSeconds(15));

        Assert.Contains("credential provider", (await Assert.ThrowsAsync<AccsAuthenticationException>(() => caller)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_that_gives_rubbish_is_an_error_that_says_what_is_wrong()
    {
        using var manager = Provided(new ScriptedHandler(Array.Empty<Func<HttpRequestMessage, HttpResponseMessage>>()), _ => new ImsCredential("", "secret-of-rubbish"));

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("ClientId is empty", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-rubbish", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_credential_and_a_provider_are_one_too_many()
    {
        var fault = Assert.Throws<AccsConfigurationException>(() => Manager(
            new ScriptedHandler(_ => TokenAnswers.Token("a")), options => options.CredentialProvider = ImsCredentialProvider.From((_, _) => ValueTask.FromResult(_credential))));

        Assert.Contains("both given", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_id_in_use_travels_with_the_token()
    {
        var service = new TestService(_ => ScriptedHandler.Json("true"));
        using var client = service.Client(options =>
        {
            options.Credential = null;
            options.CredentialProvider = ImsCredentialProvider.From((_, _) => ValueTask.FromResult(new ImsCredential("from-vault", "secret") { OrganizationId = "vault@AdobeOrg" }));
        });

        await client.Get("/V1/x").ReadBooleanAsync();

        Assert.Equal("from-vault", service.Api.Requests.Single().Headers["x-api-key"]);
        Assert.Equal("vault@AdobeOrg", service.Api.Requests.Single().Headers["x-gw-ims-org-id"]);
    }

    private ImsTokenManager Provided(HttpMessageHandler ims, Func<ImsCredential?, ImsCredential>? read = null) => Manager(ims, options =>
    {
        options.Credential = null;
        options.CredentialProvider = ImsCredentialProvider.From((refused, _) =>
        {
            _refused.Add(refused);
            return ValueTask.FromResult(read is null ? _credential : read(refused));
        });
    });
}
