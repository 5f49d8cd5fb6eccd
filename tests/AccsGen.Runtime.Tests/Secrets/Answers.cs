using System.Text;
using System.Text.Json.Nodes;

namespace AccsGen.Runtime.Tests.Secrets;

/// <summary>Servers that repeat what they were sent, as careless ones do.</summary>
internal static class Answers
{
    public static HttpResponseMessage Ok(HttpRequestMessage request) => ScriptedHandler.Json($$"""{"sku":"{{Sentinels.Received}}","price":"1.0","parent":[]}""");

    public static HttpResponseMessage Token(HttpRequestMessage request) => TokenAnswers.Token(Sentinels.Token);

    public static HttpResponseMessage OtherToken(HttpRequestMessage request) => TokenAnswers.Token(Sentinels.OtherToken);

    /// <summary>The service's error with the headers of the request in its message, parameters, nested errors and code.</summary>
    public static Func<HttpRequestMessage, HttpResponseMessage> Echo(int status, bool namesResources = false) => request =>
    {
        var headers = $"{request.Headers.Authorization} {request.Headers.Authorization?.Parameter?.Replace('.', ' ')}";
        var error = new JsonObject
        {
            ["message"] = $"{Sentinels.Received} {headers} %1 %resources",
            ["code"] = headers,
            ["parameters"] = namesResources ? new JsonObject { ["resources"] = "Magento_Catalog::products", ["1"] = headers } : new JsonArray(headers),
            ["errors"] = new JsonArray(new JsonObject { ["message"] = headers, ["parameters"] = new JsonArray(headers) }),
            ["trace"] = headers,
        };
        return ScriptedHandler.Json(error.ToJsonString(), (HttpStatusCode)status);
    };

    public static Func<HttpRequestMessage, HttpResponseMessage> EchoAsText(int status, string mediaType) => request => new((HttpStatusCode)status)
    {
        Content = new StringContent($"<html><title>{Sentinels.Received} {request.Headers.Authorization}</title>{request.Headers}</html>", Encoding.UTF8, mediaType),
    };

    /// <summary>IMS, or what stands in its place, with the whole form in its answer.</summary>
    public static Func<HttpRequestMessage, HttpResponseMessage> EchoForm(string? error, HttpStatusCode status = HttpStatusCode.BadRequest, int padding = 0) => request =>
    {
        var form = request.Content!.ReadAsStringAsync().Result;
        var said = new string('x', padding) + form + " " + Uri.UnescapeDataString(form);
        var response = error is null
            ? new HttpResponseMessage(status) { Content = new StringContent(said) }
            : ScriptedHandler.Json(new JsonObject { ["error"] = error, ["error_description"] = said, ["form"] = form }.ToJsonString(), status);
        response.Headers.TryAddWithoutValidation("x-debug-id", form);
        return response;
    };

    /// <summary>A storage's error with all that it was asked with.</summary>
    public static HttpResponseMessage EchoAddress(HttpRequestMessage request) => new(HttpStatusCode.Forbidden)
    {
        Content = new StringContent(
            $"<Error><Code>SignatureDoesNotMatch</Code><Resource>{request.RequestUri!.AbsolutePath}</Resource><SignatureProvided>sentinel-signature</SignatureProvided>"
            + $"<StringToSign>{request.RequestUri.Query}</StringToSign><Address>{request.RequestUri.OriginalString}</Address><Id>{Uri.UnescapeDataString(request.RequestUri.Query)}</Id></Error>",
            Encoding.UTF8,
            "application/xml"),
    };

    /// <summary>A failure whose exception tells all: message, cause and data.</summary>
    public static Func<HttpRequestMessage, HttpResponseMessage> Throws(HttpRequestError error) => request =>
    {
        var all = $"{request.Method} {request.RequestUri} {request.RequestUri?.PathAndQuery} {request.Headers} {request.Content?.ReadAsStringAsync().Result}";
        throw new HttpRequestException(error, all, new IOException(all)) { Data = { ["request"] = all } };
    };

    public static HttpResponseMessage BreaksOff(HttpRequestMessage request) => new(HttpStatusCode.OK) { Content = new BrokenContent($"{request.RequestUri} {request.Headers.Authorization}") };

    public static Func<HttpRequestMessage, HttpResponseMessage> Status(HttpStatusCode status, int? retryAfter = null) => _ => TokenAnswers.Status(status, retryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private sealed class BrokenContent(string message) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new IOException(message);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
