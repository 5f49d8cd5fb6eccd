using System.Diagnostics;
using System.Reflection;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Objects that hold secrets, as text and in the debugger.</summary>
public sealed class ShownAsTextTests : IDisposable
{
    private readonly Stage _stage = new();

    public void Dispose() => _stage.Dispose();

    [Fact]
    public async Task Nothing_that_holds_a_secret_shows_it_as_text()
    {
        var options = _stage.Options();
        var manager = _stage.Manager();
        var token = await manager.GetTokenAsync();
        var answer = ImsTokenAnswer.Read(new ImsExchange(Stage.Credential, HttpStatusCode.OK), System.Text.Encoding.UTF8.GetBytes($$"""{"access_token":"{{Sentinels.Token}}","expires_in":86399}"""));
        Assert.Equal(Sentinels.Token, answer.Token);

        object[] holders = [options, options.Credential!, manager, token, answer, new TokenResult(token, null), _stage.Client(), AccsTransport.Create(options), new AccessTokenHandler(manager)];

        Assert.All(holders, holder => Assert.Null(Sentinels.Find(holder.ToString()!, isException: false)));
        Assert.Contains("client-id", options.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://user:sentinel@host.test/tenant?q=sentinel", "https://host.test/tenant")]
    [InlineData("tenant", "")]
    public void Options_show_their_endpoint_without_what_may_be_secret_in_it(string endpoint, string shown)
    {
        var options = new AccsClientOptions { Endpoint = new Uri(endpoint, UriKind.RelativeOrAbsolute) };

        Assert.Equal($"AccsClientOptions {{ Endpoint = {shown}, Credential = , Store = all }}", options.ToString());
    }

    [Fact]
    public async Task A_token_endpoint_is_told_without_what_may_be_secret_in_it()
    {
        using var manager = _stage.Manager(new Script(Answers.Status(HttpStatusCode.NotFound)), options => options.Credential = new ImsCredential("id", Sentinels.FirstSecret) { TokenEndpoint = new Uri("https://user:sentinel@ims.test/ims/token?client_secret=sentinel") });

        var fault = await Assert.ThrowsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());

        Assert.Contains("Check the token endpoint: https://ims.test/ims/token.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_debugger_shows_no_secret_of_anything_that_hangs_together_with_a_client()
    {
        var options = _stage.Options();
        options.TokenStore = new MemoryTokenStore(_stage.Time);
        options.TokenProtector = new XorProtector();
        var client = _stage.Own(new TestClient(AccsTransport.Create(options)));
        await Stage.Call(client, "PUT").SendAsync();
        var fault = await _stage.FailsAsync<AccsApiException>(() => Stage.Call(_stage.Client(new Script(Answers.Echo(404)))).SendAsync());
        var manager = _stage.Manager();
        var token = await manager.GetTokenAsync();
        var transport = typeof(AccsOperations).GetField("_transport", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(client)!;

        var view = DebuggerView.Of(options, client, transport, manager, token, fault, new AccessTokenHandler(manager), new RetryHandler(new RetryOptions()), ImsCredentialProvider.Of(Stage.Credential));

        Assert.All(view.Lines, line => Assert.Null(Sentinels.Find(line, isException: true)));
        // It did look inside.
        Type[] opened = [typeof(AccessToken), typeof(ImsCredential), typeof(SharedToken), typeof(TokenObtainer), typeof(ImsTokenClient), typeof(CredentialSource), typeof(TokenKey), typeof(AccsTransport), typeof(RetryHandler)];
        Assert.Empty(opened.Except(view.Types));
    }

    [Fact]
    public void What_hides_a_secret_from_the_debugger_says_what_to_show_instead()
    {
        var holders = typeof(AccsTransport).Assembly.GetTypes().Where(type => type.GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Any(member => member is PropertyInfo && member.GetCustomAttribute<DebuggerBrowsableAttribute>() is { State: DebuggerBrowsableState.Never })).ToList();

        Assert.Equal([typeof(AccessToken), typeof(ImsCredential), typeof(ImsTokenAnswer)], holders.OrderBy(type => type.Name, StringComparer.Ordinal));
        Assert.All(holders.Where(type => type.IsPublic), type => Assert.NotNull(type.GetCustomAttribute<DebuggerDisplayAttribute>()));
    }
}
