namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Uploads, whose address is a secret from its path to its end.</summary>
internal static class UploadScenarios
{
    public static IEnumerable<Scenario> All =>
    [
        new("an upload", stage => stage.Client(new Script(Answers.Status(HttpStatusCode.OK))).UploadAsync(Sentinels.Upload, Stream.Null, "image/png")),
        new("an upload that is refused with its address", stage => FailsAsync<AccsPermissionException>(stage, Answers.EchoAddress)),
        new("an upload that is sent elsewhere", stage => FailsAsync<AccsApiException>(stage, _ => new(HttpStatusCode.TemporaryRedirect) { Headers = { Location = new Uri(Sentinels.Upload) } })),
        new("an upload that is tried again", stage => FailsAsync<AccsServerException>(stage, Answers.Status(HttpStatusCode.ServiceUnavailable))),
        new("an upload that breaks and tells its address", stage => FailsAsync<AccsConnectionException>(stage, Answers.Throws(HttpRequestError.ConnectionError))),
        new("an upload whose answer breaks off", stage => FailsAsync<AccsConnectionException>(stage, Answers.BreaksOff)),
        new("an upload that takes too long", TimeOutAsync),
    ];

    private static async Task FailsAsync<T>(Stage stage, Func<HttpRequestMessage, HttpResponseMessage> answer)
        where T : AccsException
    {
        var client = stage.Client(new Script(answer));
        await stage.FailsAsync<T>(() => client.UploadAsync(Sentinels.Upload, new MemoryStream("sentinel-file"u8.ToArray())));
    }

    private static async Task TimeOutAsync(Stage stage)
    {
        var hanging = new HangingAnswer();
        var client = stage.Client(new HandlerOf(hanging.AnswerAsync));
        var upload = stage.FailsAsync<AccsConnectionException>(() => client.UploadAsync(Sentinels.Upload, Stream.Null));
        await hanging.Sent;
        stage.Time.Advance(TimeSpan.FromSeconds(100));
        Assert.True((await upload).IsTimeout);
    }
}
