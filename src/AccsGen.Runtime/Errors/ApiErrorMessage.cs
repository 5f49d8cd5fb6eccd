using System.Text.RegularExpressions;

namespace AccsGen;

/// <summary>The words of an <see cref="AccsApiException"/>: which operation, what the service said, and what to do next where that is known.</summary>
internal static partial class ApiErrorMessage
{
    public static string Describe(AccsApiResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var message = new StringBuilder();
        message.Append(CultureInfo.InvariantCulture, $"{response.Operation?.ToString() ?? "The call"} was answered {(int)response.StatusCode}");
        if (response.Attempts == 0)
            message.Clear().Append(CultureInfo.InvariantCulture, $"{response.Operation?.ToString() ?? "The call"} was not sent, as the service asked this client to wait (429)");
        if (response.Attempts > 1)
            message.Append(CultureInfo.InvariantCulture, $" after {response.Attempts} attempts in {response.Elapsed.TotalSeconds:0.#} s");
        if (response.Error.Message.Length > 0)
            message.Append(": ").Append(Bounded(response.Error.Message));
        if (message[^1] is not ('.' or '!' or '?' or '…'))
            message.Append('.');
        // A single nested error often only repeats the message.
        foreach (var error in response.Error.Errors.Where(error => error.Message.Length > 0 && error.Message != response.Error.Message).Take(10))
            message.Append("\n- ").Append(Bounded(error.Message));
        if (Hint(response) is { } hint)
            message.Append(response.Error.Errors.Count > 0 ? '\n' : ' ').Append(hint);
        return message.ToString();
    }

    /// <summary>The report id in the text of a masked error.</summary>
    public static string? FindReportId(string message) => ReportId().Match(message) is { Success: true } match ? match.Value : null;

    /// <summary>The message of an exception ends up in logs; the whole text is in the exception's properties.</summary>
    private static string Bounded(string text) => text.Length <= 1000 ? text : string.Concat(text.AsSpan(0, 1000), "…");

    private static string? Hint(AccsApiResponse response) => (int)response.StatusCode switch
    {
        >= 400 when response.Operation == AccsTransport.Upload => "The address of an upload is good for a short time and for one file; initiate the upload again.",
        >= 300 and < 400 => "Redirects are not followed, as they would carry credentials along; check the endpoint.",
        401 or 403 when response.Error.Parameters.ContainsKey("resources") =>
            "Give the credential this resource: in Adobe Developer Console a product profile, in the Commerce Admin the role of the API user.",
        401 => "A fresh access token was refused too. Check that the credential is in a product profile of this instance, that the organisation id is right, and that the tenant id in the endpoint is the intended one.",
        403 => "Check that the credential is in a product profile of this instance, that the organisation id is right, and that the tenant id in the endpoint is the intended one.",
        404 => "If other calls are answered so too, check the tenant id in the endpoint: it is case sensitive.",
        429 when response.RetryAt is { } at => string.Create(CultureInfo.InvariantCulture, $"Try again from {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC on."),
        429 => "Try again later, and with fewer calls at a time.",
        >= 500 when FindReportId(response.Error.Message) is { } id => $"The service logged the details under the report id {id}.",
        502 or 503 or 504 => "A gateway or the service is not available; try again later.",
        _ => null,
    };

    [GeneratedRegex("webapi-[0-9a-fA-F]+", RegexOptions.CultureInvariant)]
    private static partial Regex ReportId();
}
