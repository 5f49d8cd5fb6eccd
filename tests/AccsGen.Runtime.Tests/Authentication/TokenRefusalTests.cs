namespace AccsGen.Runtime.Tests.Authentication;

/// <summary>Refusals: what is said, what is not sent again, and how secrets and credentials are changed.</summary>
public sealed class TokenRefusalTests : TokenTests
{
    [Theory]
    [InlineData("invalid_client", "client secret belongs to it")]
    [InlineData("invalid_scope", "commerce.accs")]
    [InlineData("invalid_scope", "product profile")]
    [InlineData("unauthorized_client", "product profile")]
    [InlineData("unsupported_grant_type", "https://ims-na1.adobelogin.com/ims/token/v3")]
    [InlineData("something_new", "Check client id")]
    public async Task The_message_says_what_ims_said_and_what_to_check(string error, string advice)
    {
        using var manager = Manager(new HandlerOf(_ => TokenAnswers.Refusal(error, "In IMS's words.")));

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Equal(error, fault.Error);
        Assert.Equal("In IMS's words.", fault.ErrorDescription);
        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.False(fault.IsTransient);
        Assert.Contains(error, fault.Message, StringComparison.Ordinal);
        Assert.Contains("In IMS's words.", fault.Message, StringComparison.Ordinal);
        Assert.Contains(advice, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scope_that_was_left_out_is_named()
    {
        using var manager = Manager(
            new HandlerOf(_ => TokenAnswers.Refusal("invalid_scope")), options => options.Credential = new ImsCredential("id", "secret") { Scopes = ["openid"] });

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("The scope commerce.accs is not asked for", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_a_wrong_clock_and_the_debug_id_are_mentioned()
    {
        var ims = new HandlerOf(_ =>
        {
            var answer = TokenAnswers.Refusal("invalid_client");
            answer.Headers.Date = Time.GetUtcNow() - TimeSpan.FromMinutes(12);
            answer.Headers.TryAddWithoutValidation("x-debug-id", "abc-123");
            return answer;
        });
        using var manager = Manager(ims, options => options.Credential = new ImsCredential("id", "secret") { TokenEndpoint = new Uri("https://ims.example.test/token") });

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("asked of ims.example.test; the usual host of IMS is ims-na1.adobelogin.com", fault.Message, StringComparison.Ordinal);
        Assert.Contains("12 min ahead of that of IMS", fault.Message, StringComparison.Ordinal);
        Assert.Contains("abc-123", fault.Message, StringComparison.Ordinal);
        Assert.Equal("abc-123", fault.DebugId);
        await LoggedAsync(121);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(302)]
    public async Task An_address_that_has_no_tokens_is_an_error_about_the_endpoint(int status)
    {
        using var manager = Manager(new HandlerOf(_ => ScriptedHandler.Json("<html></html>", (HttpStatusCode)status)));

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("Check the token endpoint: https://ims-na1.adobelogin.com/ims/token/v3", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_client", 2)]
    [InlineData("invalid_scope", 1)]
    [InlineData("unauthorized_client", 1)]
    public async Task A_refused_configuration_is_not_sent_again_for_a_while(string error, int requests)
    {
        var asked = 0;
        using var manager = Manager(new HandlerOf(_ =>
        {
            asked++;
            return TokenAnswers.Refusal(error, status: HttpStatusCode.Unauthorized);
        }));

        await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        for (var i = 0; i < 10; i++)
        {
            var again = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
            Assert.Equal(error, again.Error);
            Assert.Contains("IMS is not asked again before 2026-03-01 12:00:30 UTC", again.Message, StringComparison.Ordinal);
        }
        Assert.Equal(requests, asked);
        Time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        Assert.Equal(2 * requests, asked);
        // The pause doubles.
        Time.Advance(TimeSpan.FromSeconds(59));
        await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        Assert.Equal(2 * requests, asked);
        for (var i = 0; i < 10; i++)
        {
            Time.Advance(TimeSpan.FromMinutes(5));
            await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        }

        Assert.Equal(12 * requests, asked);
    }

    [Fact]
    public async Task Changed_options_are_sent_at_once()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Refusal("invalid_client"), _ => TokenAnswers.Token("a"));
        using var wrong = Manager(ims, options => options.Credential = new ImsCredential("id", "wrong"));
        using var right = Manager(ims, options => options.Credential = new ImsCredential("id", "right"));

        await Assert.ThrowsAsync<AccsAuthenticationException>(() => wrong.GetTokenAsync().AsTask());

        Assert.Equal("a", (await right.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task The_second_secret_is_tried_when_the_first_is_refused_remembered_and_reported()
    {
        var changes = new List<ImsSecretChange>();
        var ims = new ScriptedHandler(_ => TokenAnswers.Refusal("invalid_client"), _ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        using var manager = Manager(ims, options => options.SecretChanged = changes.Add);

        Assert.Equal(0, manager.WorkingSecret);
        manager.Invalidate(await manager.GetTokenAsync());
        await manager.GetTokenAsync();

        Assert.Equal(["first+&", "second", "second"], ims.Requests.Select(request => request.Field("client_secret")));
        Assert.Equal([new ImsSecretChange("id", 2, 1)], changes);
        Assert.Equal(2, manager.WorkingSecret);
        await LoggedAsync(111);
    }

    [Fact]
    public async Task A_callback_that_fails_does_no_harm()
    {
        using var manager = Manager(
            new ScriptedHandler(_ => TokenAnswers.Refusal("invalid_client"), _ => TokenAnswers.Token("a")), options => options.SecretChanged = _ => throw new InvalidOperationException("mine"));

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        await LoggedAsync(113);
    }

    [Fact]
    public async Task Another_refusal_does_not_try_the_second_secret()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Refusal("invalid_scope"));
        using var manager = Manager(ims);

        await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Single(ims.Requests);
    }

    [Fact]
    public async Task A_refusal_while_the_token_is_valid_keeps_it()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a", "3600"), _ => TokenAnswers.Refusal("invalid_scope"), _ => TokenAnswers.Token("b"));
        using var manager = Manager(ims);
        await manager.GetTokenAsync();

        Time.Advance(TimeSpan.FromSeconds(3300));
        await manager.GetTokenAsync();
        await LoggedAsync(103);

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task A_refused_credential_leaves_the_token_to_its_very_end()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a", "3600"), _ => TokenAnswers.Refusal("invalid_scope"), _ => TokenAnswers.Refusal("invalid_scope"));
        using var manager = Manager(ims);
        await manager.GetTokenAsync();

        Time.Advance(TimeSpan.FromSeconds(3541));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        // Waited for again, and not asked for: the second refusal counts for a minute.
        Time.Advance(TimeSpan.FromSeconds(28.5));

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        Assert.Equal(3, ims.Requests.Count);
        Time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
    }
}
