namespace AccsGen.Runtime.Tests.Authentication;

public sealed class ImsTokenManagerTests : TokenTests
{
    [Fact]
    public async Task Asks_with_a_form_as_the_guide_does()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"));
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
    public async Task However_many_callers_wait_one_request_is_made()
    {
        var gate = new TaskCompletionSource();
        var ims = new ScriptedHandler(async (_, _) =>
        {
            await gate.Task;
            return TokenAnswers.Token("a");
        });
        using var manager = Manager(ims);

        var callers = Enumerable.Range(0, 10_000).Select(_ => Task.Run(async () => await manager.GetTokenAsync())).ToArray();
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
            return TokenAnswers.Token("a");
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

    [Theory]
    [InlineData("""{"expires_in":3600}""", "access_token")]
    [InlineData("""{"access_token":"","expires_in":3600}""", "access_token")]
    [InlineData("""{"access_token":5,"expires_in":3600}""", "access_token")]
    [InlineData("""{"access_token":"a\r\nb","expires_in":3600}""", "access_token")]
    [InlineData("""{"access_token":"a"}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":0}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":-1}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":"soon"}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":1772366400000}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":null}""", "expires_in")]
    [InlineData("""{"access_token":"a","expires_in":{}}""", "expires_in")]
    [InlineData("""{"access_token":"a b","expires_in":60}""", "access_token")]
    [InlineData("""<html><title>Welcome</title></html>""", "access_token")]
    [InlineData("[]", "access_token")]
    [InlineData("", "access_token")]
    public async Task An_answer_without_a_usable_token_is_refused(string body, string expected)
    {
        using var manager = Manager(new ScriptedHandler(_ => ScriptedHandler.Json(body)));

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task An_error_that_is_none_does_no_harm(string error)
    {
        using var manager = Manager(new ScriptedHandler(_ => ScriptedHandler.Json($$"""{"error":{{error}},"access_token":"a","expires_in":3600}""")));

        Assert.Equal("a", (await manager.GetTokenAsync()).Value);
    }

    [Theory]
    [InlineData("\"86399\"")]
    [InlineData("\" 86399 \"")]
    [InlineData("8.6399e4")]
    [InlineData("86399.0")]
    public async Task A_lifetime_may_be_text_or_a_number_in_any_form(string lifetime)
    {
        using var manager = Manager(new ScriptedHandler(_ => TokenAnswers.Token("a", lifetime)));

        Assert.Equal(Time.GetUtcNow().AddSeconds(86399), (await manager.GetTokenAsync()).ExpiresAt);
    }

    [Fact]
    public async Task A_lifetime_in_milliseconds_is_understood_and_logged()
    {
        using var manager = Manager(new ScriptedHandler(_ => TokenAnswers.Token("a", "86399999")));

        Assert.Equal(Time.GetUtcNow().AddMilliseconds(86399999), (await manager.GetTokenAsync()).ExpiresAt);
        await LoggedAsync(120);
    }

    [Fact]
    public async Task A_lifetime_counts_from_before_the_request()
    {
        var start = Time.GetUtcNow();
        using var manager = Manager(new ScriptedHandler(_ =>
        {
            Time.Advance(TimeSpan.FromSeconds(7));
            return TokenAnswers.Token("a", "3600");
        }));

        Assert.Equal(start.AddSeconds(3600), (await manager.GetTokenAsync()).ExpiresAt);
    }

    [Fact]
    public async Task Only_the_token_that_was_used_is_invalidated()
    {
        var ims = new ScriptedHandler(_ => TokenAnswers.Token("a"), _ => TokenAnswers.Token("b"));
        using var manager = Manager(ims);

        var first = await manager.GetTokenAsync();
        manager.Invalidate(first);
        var second = await manager.GetTokenAsync();
        manager.Invalidate(first);

        Assert.Same(second, await manager.GetTokenAsync());
    }

    [Fact]
    public async Task A_valid_token_is_handed_out_without_allocating()
    {
        using var manager = Manager(new ScriptedHandler(_ => TokenAnswers.Token("a")));
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
}
