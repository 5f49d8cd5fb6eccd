using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Entities.Media;

/// <summary>A refusal in S3's form.</summary>
internal sealed record S3Error(int Status, string Code, string Message)
{
    public Task WriteAsync(HttpContext context)
    {
        var body = Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <Error><Code>{Code}</Code><Message>{Message}</Message></Error>
            """);
        context.Response.StatusCode = Status;
        context.Response.ContentType = "application/xml";
        context.Response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
