namespace AccsGen.Runtime.Tests.Fakes;

/// <summary>What IMS answers.</summary>
internal static class TokenAnswers
{
    public static HttpResponseMessage Token(string token, string expiresIn = "86399") =>
        ScriptedHandler.Json($$"""{"access_token":"{{token}}","token_type":"bearer","expires_in":{{expiresIn}}}""");

    public static HttpResponseMessage Refusal(string error, string description = "no", HttpStatusCode status = HttpStatusCode.BadRequest) =>
        ScriptedHandler.Json($$"""{"error":"{{error}}","error_description":"{{description}}"}""", status);

    public static HttpResponseMessage Status(HttpStatusCode status, string? retryAfter = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(string.Empty) };
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }

    /// <summary>The value of one form field, as sent.</summary>
    public static string Field(this SentRequest request, string name) =>
        Uri.UnescapeDataString(request.Body!.Split('&').Single(field => field.StartsWith(name + "=", StringComparison.Ordinal))[(name.Length + 1)..]);
}
