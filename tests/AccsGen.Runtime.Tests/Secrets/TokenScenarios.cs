using System.Globalization;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Tokens: refusals that repeat the form, unusable answers, trouble at IMS, rotations, renewals, and providers that say too much.</summary>
internal static class TokenScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        .. new[] { "invalid_client", "invalid_scope", "unauthorized_client", "access_denied", "unsupported_grant_type", "invalid_request", Sentinels.FirstSecret }
            .Select((error, number) => new Scenario($"refusal {number} that repeats the form", stage => RefusedAsync(stage, Answers.EchoForm(error)))),
        new("a refusal in text that repeats the form", stage => RefusedAsync(stage, Answers.EchoForm(null, HttpStatusCode.Forbidden))),
        new("a refusal with the secret where its text is cut", CutAsync),
        .. new[] { "{}", "[]", "<html>", """{"access_token":"a b","expires_in":1}""", $$"""{"access_token":"{{Sentinels.Token}}"}""", $$"""{"access_token":"{{Sentinels.Token}}","expires_in":0}""", $$"""{"access_token":"{{Sentinels.Token}}","expires_in":"{{Sentinels.FirstSecret.Replace("\"", "", StringComparison.Ordinal)}}"}""" }
            .Select((answer, number) => new Scenario($"unusable answer {number}", stage => RefusedAsync(stage, _ => ScriptedHandler.Json(answer)))),
        new("a rotation of the secret", RotateAsync),
        new("a lifetime in milliseconds", MillisecondsAsync),
        new("a clock that is off", SkewAsync),
        new("IMS busy for a while", BusyAsync),
        new("IMS busy for too long", TooBusyAsync),
        new("IMS out of reach with an exception that tells all", stage => DownAsync(stage, Answers.Throws(HttpRequestError.ConnectionError))),
        new("an answer of IMS that breaks off", stage => DownAsync(stage, Answers.BreaksOff)),
        new("an early renewal that fails", KeptAsync),
        new("a provider that throws the secret", ProviderThrowsAsync),
        new("a provider that gives nothing usable", ProviderGivesNothingAsync),
        new("a provider whose credential changes", ProviderChangesAsync),
        new("a token given up again and again", RefusedFreshAsync),
    ];

    private static async Task RefusedAsync(Stage stage, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var client = stage.Client(ims: new Script(answer));
        await stage.FailsAsync<AccsAuthenticationException>(() => Stage.Call(client).SendAsync());
        // Now the refusal that is remembered.
        await stage.FailsAsync<AccsAuthenticationException>(() => Stage.Call(client, "POST").SendAsync());
        await stage.LoggedAsync(102);
    }

    private static async Task CutAsync(Stage stage)
    {
        // At each place the cut may fall within the secret.
        for (var padding = 380; padding < 500; padding += 5)
        {
            await stage.FailsAsync<AccsAuthenticationException>(() => stage.Manager(new Script(Answers.EchoForm("invalid_scope", padding: padding))).GetTokenAsync().AsTask());
            await stage.FailsAsync<AccsAuthenticationException>(() => stage.Manager(new Script(Answers.EchoForm(null, padding: padding))).GetTokenAsync().AsTask());
        }
    }

    private static async Task RotateAsync(Stage stage)
    {
        var manager = stage.Manager(new Script(Answers.EchoForm("invalid_client"), Answers.Token), options => options.SecretChanged += _ => throw new InvalidOperationException(Sentinels.FirstSecret));
        await manager.GetTokenAsync();
        foreach (var id in new[] { 110, 111, 113 })
            await stage.LoggedAsync(id);
        Assert.Equal(2, manager.WorkingSecret);
    }

    private static async Task MillisecondsAsync(Stage stage)
    {
        stage.Things.Enqueue(await stage.Manager(new Script(_ => TokenAnswers.Token(Sentinels.Token, "86399000"))).GetTokenAsync());
        await stage.LoggedAsync(120);
    }

    private static async Task SkewAsync(Stage stage)
    {
        await stage.Manager(new Script(request =>
        {
            var response = Answers.Token(request);
            response.Headers.TryAddWithoutValidation("Date", stage.Time.GetUtcNow().AddHours(1).ToString("R", CultureInfo.InvariantCulture));
            return response;
        })).GetTokenAsync();
        await stage.LoggedAsync(121);
    }

    private static async Task BusyAsync(Stage stage)
    {
        await stage.Manager(new Script(Answers.EchoForm("temporarily_unavailable", HttpStatusCode.ServiceUnavailable), Answers.Status(HttpStatusCode.TooManyRequests, 2), Answers.Token)).GetTokenAsync();
        await stage.LoggedAsync(104, times: 2);
        await stage.LoggedAsync(100);
    }

    private static async Task TooBusyAsync(Stage stage)
    {
        await stage.FailsAsync<AccsAuthenticationException>(() => stage.Manager(new Script(Answers.Status(HttpStatusCode.TooManyRequests, 3600))).GetTokenAsync().AsTask());
        await stage.LoggedAsync(105);
    }

    private static async Task DownAsync(Stage stage, Func<HttpRequestMessage, HttpResponseMessage> answer)
    {
        var client = stage.Client(ims: new Script(answer));
        await stage.FailsAsync<AccsConnectionException>(() => Stage.Call(client).SendAsync());
        await stage.FailsAsync<AccsConnectionException>(() => stage.Manager(new Script(answer), policy: TokenPolicy.Default with { Random = () => 1 }).GetTokenAsync(TimeSpan.FromSeconds(3), CancellationToken.None).AsTask());
    }

    private static async Task KeptAsync(Stage stage)
    {
        var manager = stage.Manager(new Script(_ => TokenAnswers.Token(Sentinels.Token, "3600"), Answers.EchoForm("server_error", HttpStatusCode.InternalServerError)));
        await manager.GetTokenAsync();
        stage.Time.Advance(TimeSpan.FromSeconds(3400));
        await manager.GetTokenAsync();
        await stage.LoggedAsync(103);
    }

    private static async Task ProviderThrowsAsync(Stage stage)
    {
        var manager = stage.Manager(change: options =>
        {
            options.Credential = null;
            options.CredentialProvider = ImsCredentialProvider.From((_, _) =>
                throw new FormatException($"{Sentinels.FirstSecret} is no secret", new IOException(Sentinels.SecondSecret)) { Data = { ["secret"] = Sentinels.FirstSecret } });
        });
        await stage.FailsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        await stage.LoggedAsync(114, times: 3);
    }

    private static async Task ProviderGivesNothingAsync(Stage stage)
    {
        foreach (var credential in new[] { null, new ImsCredential("client-id"), new ImsCredential("client-id", Sentinels.FirstSecret, ""), new ImsCredential($"ü {Sentinels.FirstSecret}", Sentinels.FirstSecret) })
        {
            var manager = stage.Manager(change: options =>
            {
                options.Credential = null;
                options.CredentialProvider = ImsCredentialProvider.From((_, _) => new(credential!));
            });
            await stage.FailsAsync<AccsAuthenticationException>(() => manager.GetTokenAsync().AsTask());
        }
    }

    private static async Task ProviderChangesAsync(Stage stage)
    {
        var manager = stage.Manager(new Script(Answers.EchoForm("invalid_client"), Answers.Token), options =>
        {
            options.Credential = null;
            options.CredentialProvider = ImsCredentialProvider.From((refused, _) => new(new ImsCredential("client-id", refused is null ? Sentinels.FirstSecret : Sentinels.SecondSecret)));
        });
        await manager.GetTokenAsync();
        await stage.LoggedAsync(112);
    }

    private static async Task RefusedFreshAsync(Stage stage)
    {
        var client = stage.Client(new Script(Answers.Echo(401)));
        for (var i = 0; i < 3; i++)
            await stage.FailsAsync<AccsPermissionException>(() => Stage.Call(client).SendAsync());
        await stage.LoggedAsync(131);
    }
}
