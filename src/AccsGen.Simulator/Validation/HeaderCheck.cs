using AccsGen.Simulator.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AccsGen.Simulator.Validation;

/// <summary>The headers that speak of content (accs-wire.md, section 3).</summary>
internal static class HeaderCheck
{
    private const string Json = "application/json";

    /// <summary>The simulator speaks JSON only; the service would know XML too.</summary>
    public static void Accept(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept is [Json or "*/*"] || !MediaTypeHeaderValue.TryParseList(accept, out var types))
            return;
        if (types.Count > 0 && !types.Any(type => type.MatchesAllTypes || type.MediaType == "application/*" || type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)))
            throw new ServiceException(406, new ServiceError("Server cannot understand Accept HTTP header media type."));
    }

    /// <summary>Called for a request with a body.</summary>
    public static void ContentType(HttpRequest request)
    {
        var contentType = request.ContentType;
        if (string.IsNullOrWhiteSpace(contentType))
            throw ServiceException.BadRequest("Content-Type header is empty.");
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type))
            throw ServiceException.BadRequest("Content-Type header is invalid.");
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) && !type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
            throw ServiceException.BadRequest("UTF-8 is the only supported charset.");
        if (!type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
            throw ServiceException.BadRequest($"The Content-Type '{type.MediaType}' is not supported: the body must be {Json}.");
    }
}
