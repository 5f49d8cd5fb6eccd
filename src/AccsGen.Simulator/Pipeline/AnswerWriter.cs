using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>Sends an answer.</summary>
internal static class AnswerWriter
{
    /// <summary>Says what follows.</summary>
    public static void Begin(HttpContext context, int status, long length, string contentType = OperationOutcome.JsonType)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = length;
    }

    public static Task WriteAsync(HttpContext context, OperationOutcome outcome) => WriteAsync(context, outcome.Status, outcome.Json, outcome.ContentType);

    public static Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> body, string contentType = OperationOutcome.JsonType)
    {
        Begin(context, status, body.Length, contentType);
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            // Kestrel ends a write to a client that is gone by itself; asking for the token would make one.
            : context.Response.Body.WriteAsync(body, CancellationToken.None).AsTask();
    }
}
