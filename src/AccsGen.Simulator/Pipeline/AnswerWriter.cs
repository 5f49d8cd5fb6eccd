using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>Sends an answer. Everything the service says is JSON.</summary>
internal static class AnswerWriter
{
    private const string ContentType = "application/json; charset=utf-8";

    /// <summary>Says what follows.</summary>
    public static void Begin(HttpContext context, int status, long length)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = length;
    }

    public static Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        Begin(context, status, body.Length);
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
