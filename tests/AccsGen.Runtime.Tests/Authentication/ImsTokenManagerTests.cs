using Microsoft.Extensions.Logging.Abstractions;

namespace AccsGen.Runtime.Tests.Authentication;

public sealed class ImsTokenManagerTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Asks_with_a_form_as_the_guide_does()
    {
        var ims = new ScriptedHandler(_ => Token("a"));
        using var manager = Manager(ims);

        var token = await manager.GetTokenAsync();

        var sent = ims.Requests.Single();
        Assert.Equal("a", token.Value);
        Assert.Equal(HttpMethod.Post, sent.Method);
        Assert.Equal("https://ims-na1.adobelogin.com/ims/token/v3", sent.Uri);
        Assert.Equal("application/x-www-form-urlencoded", sent.Headers["Content-Type"]);
        Assert.Equal(
            "grant_type=client_credentials&client_id=id&client_secret=first%2B%26&scope=AdobeID%2Copenid%2Cemail%2Cprofile%2Cadditional_info.roles%2Cadditional_info.projectedProductContext%2Ccommerce.accs",
            sent.Body);
    }

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_its_end()
    {
        var ims = new ScriptedHandler(_ => Token("a", "3600"), _ => Token("b", "3600"));
        using var manager = Manager(ims);

        var first = await manager.GetTokenAsync();
        _time.Advance(TimeSpan.FromSeconds(3539));
        Assert.Same(first, await manager.GetTokenAsync());
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task However_many_callers_wait_one_request_is_made()
    {
        var gate = new TaskCompletionSource();
        var ims = new ScriptedHandler(async (_, _) =>
        {
            await gate.Task;
            return Token("a");
        });
        using var manager = Manager(ims);

        var callers = Enumerable.Range(0, 1000).Select(_ => manager.GetTokenAsync().AsTask()).ToArray();
        gate.SetResult();
        var tokens = await Task.WhenAll(callers);

        Assert.Single(tokens.Distinct());
        Assert.Single(ims.Requests);
    }

    [Fact]
    public async Task A_caller_that_cancels_ends_only_its_own_waiting()
    {
        var gate = new TaskCompletionSource();
        var ims = new ScriptedHandler(async (_, cancellationToken) =>
        {
            await gate.Task.WaitAsync(cancellationToken);
            return Token("a");
        });
        using var manager = Manager(ims);
        using var source = new CancellationTokenSource();

        var first = manager.GetTokenAsync(source.Token).AsTask();
        var second = manager.GetTokenAsync().AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();

        Assert.Equal("a", (await second).Value);
        Assert.Single(ims.Requests);
    }

    [Fact]
    public async Task A_failure_reaches_all_waiters_each_as_its_own_and_the_next_call_tries_again()
    {
        var gate = new TaskCompletionSource();
        var ims = new ScriptedHandler(
            async (_, _) =>
            {
                await gate.Task;
                return Refusal("invalid_scope", "The scope is not allowed.");
            },
            (_, _) => Task.FromResult(Token("a")));
        using var manager = Manager(ims);

        var callers = Enumerable.Range(0, 3).Select(_ => manager.GetTokenAsync().AsTask()).ToArray();
        gate.SetResult();
        var faults = new List<Exception>();
        foreach (var caller in callers)
            faults.Add(await Assert.ThrowsAsync<AccsAuthenticationException>(() => caller));

        Assert.Equal(3, faults.Distinct().Count());
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task The_second_secret_is_tried_when_the_first_is_refused_and_then_remembered()
    {
        var ims = new ScriptedHandler(_ => Refusal("invalid_client", "no"), _ => Token("a"), _ => Token("b"));
        using var manager = Manager(ims);

        await manager.GetTokenAsync();
        manager.Invalidate(await manager.GetTokenAsync());
        await manager.GetTokenAsync();

        Assert.Equal(["first%2B%26", "second", "second"], ims.Requests.Select(request => request.Body!.Split('&').Single(field => field.StartsWith("client_secret=", StringComparison.Ordinal))[14..]));
    }

    [Fact]
    public async Task Both_secrets_refused_is_an_error_that_says_what_to_check()
    {
        using var manager = Manager(new ScriptedHandler(_ => Refusal("invalid_client", "no"), _ => Refusal("invalid_client", "invalid client_secret parameter")));

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Equal("invalid_client", fault.Error);
        Assert.Equal("invalid client_secret parameter", fault.ErrorDescription);
        Assert.Equal(HttpStatusCode.BadRequest, fault.StatusCode);
        Assert.Contains("client secret belongs to it", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_refusal_does_not_try_the_second_secret()
    {
        var ims = new ScriptedHandler(_ => Refusal("invalid_scope", "no"));
        using var manager = Manager(ims);

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("commerce.accs", fault.Message, StringComparison.Ordinal);
        Assert.Single(ims.Requests);
    }

    [Theory]
    [InlineData("""{"expires_in":3600}""", "access_token")]
    [InlineData("""{"access_token":"","expires_in":3600}""", "access_token")]
    [InlineData("""{"access_token":5,"expires_in":3600}""", "access_token")]
    [InlineData("""{"access_token":"a\r\nb","expires_in":3600}""", "access_token")]
    [InlineData("""{"access_token":"a"}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":0}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":-1}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":"soon"}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":86399999}""", "expires_in")]
    [InlineData("""<html><title>Welcome</title></html>""", "access_token")]
    [InlineData("[]", "access_token")]
    [InlineData("", "access_token")]
    public async Task An_answer_without_a_usable_token_is_refused(string body, string expected)
    {
        using var manager = Manager(new ScriptedHandler(_ => ScriptedHandler.Json(body)));

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lifetime_may_be_text()
    {
        using var manager = Manager(new ScriptedHandler(_ => Token("a", "\"86399\"")));

        Assert.Equal(_time.GetUtcNow().AddSeconds(86399), (await manager.GetTokenAsync()).ExpiresAt);
    }

    [Fact]
    public async Task A_very_short_lifetime_is_used_for_half()
    {
        var ims = new ScriptedHandler(_ => Token("a", "30"), _ => Token("b", "30"));
        using var manager = Manager(ims);

        await manager.GetTokenAsync();
        _time.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("b", (await manager.GetTokenAsync()).Value);
    }

    [Fact]
    public async Task Only_the_token_that_was_used_is_invalidated()
    {
        var ims = new ScriptedHandler(_ => Token("a"), _ => Token("b"));
        using var manager = Manager(ims);

        var first = await manager.GetTokenAsync();
        manager.Invalidate(first);
        var second = await manager.GetTokenAsync();
        manager.Invalidate(first);

        Assert.Same(second, await manager.GetTokenAsync());
    }

    [Fact]
    public async Task An_ims_that_can_not_be_reached_is_a_connection_exception()
    {
        using var manager = Manager(new ScriptedHandler(_ => throw new HttpRequestException("refused")));

        var fault = await Assert.ThrowsAsync<AccsConnectionException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("https://ims-na1.adobelogin.com/ims/token/v3", fault.Message, StringComparison.Ordinal);
        Assert.IsType<HttpRequestException>(fault.InnerException);
    }

    [Fact]
    public async Task An_ims_that_does_not_answer_is_given_up()
    {
        var asked = new TaskCompletionSource();
        var ims = new ScriptedHandler(async (_, cancellationToken) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Unreachable.");
        });
        using var manager = Manager(ims);

        var caller = manager.GetTokenAsync().AsTask();
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.True((await Assert.ThrowsAsync<AccsConnectionException>(() => caller)).IsTimeout);
    }

    [Fact]
    public async Task A_valid_token_is_handed_out_without_allocating()
    {
        using var manager = Manager(new ScriptedHandler(_ => Token("a")));
        await manager.GetTokenAsync();
        AllocatedByAsking(manager);

        Assert.Equal(0, AllocatedByAsking(manager));
    }

    private static long AllocatedByAsking(ImsTokenManager manager)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            _ = manager.GetTokenAsync();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private ImsTokenManager Manager(ScriptedHandler ims) =>
        new(new ImsCredential("id", "first+&", "second"), ims, _time, NullLogger<ImsTokenManager>.Instance);

    private static HttpResponseMessage Token(string token, string expiresIn = "86399") =>
        ScriptedHandler.Json($$"""{"access_token":"{{token}}","token_type":"bearer","expires_in":{{expiresIn}}}""");

    private static HttpResponseMessage Refusal(string error, string description) =>
        ScriptedHandler.Json($$"""{"error":"{{error}}","error_description":"{{description}}"}""", HttpStatusCode.BadRequest);
}
