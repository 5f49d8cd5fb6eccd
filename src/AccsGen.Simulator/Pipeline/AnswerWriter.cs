using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>Sends an answer. Everything the service says is JSON.</summary>
internal static class AnswerWriter
{
    private const string ContentType = "application/json; charset=utf-8";

    public static Task WriteAsync(HttpContext context, int status, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
