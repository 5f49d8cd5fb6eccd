using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.Validation;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>
/// The REST API of the tenant: token, route, permission, accepted type, content type, body, path, query, then the operation itself. The first check that
/// fails is the answer.
/// </summary>
internal sealed class TenantEndpoint(AccsSimulatorOptions options, ApiDocument document, GatewayCheck gateway, OperationDispatcher dispatcher, SimulatorRequestLog log)
{
    private static readonly HashSet<string> s_methods = ["GET", "HEAD", "POST", "PUT", "DELETE"];

    public async Task AnswerAsync(HttpContext context, RequestTarget target)
    {
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var query = RequestQuery.Parse(target.RawQuery);
        var match = Match(context.Request, target);
        var outcome = Answer(context.Request, target, match, query, body);
        // Recorded before it is sent: who has the answer finds the request in the log.
        log.Add(SimulatorRequest.From(context.Request, target, query, body, match, outcome, options.Clock.GetUtcNow()));
        await AnswerWriter.WriteAsync(context, outcome.Status, outcome.Json).ConfigureAwait(false);
    }

    private RouteMatch? Match(HttpRequest request, RequestTarget target) =>
        IsTenant(target) ? document.Routes.Match(HttpMethods.IsHead(request.Method) ? "GET" : request.Method, [.. target.Segments.Skip(1)]) : null;

    private bool IsTenant(RequestTarget target) => target.Segments.Count > 0 && target.Segments[0] == options.TenantId;

    private OperationOutcome Answer(HttpRequest request, RequestTarget target, RouteMatch? match, RequestQuery query, ReadOnlyMemory<byte> body)
    {
        try
        {
            Check(request, target, match, body);
        }
        catch (ServiceException exception)
        {
            return OperationOutcome.Of(exception);
        }
        return dispatcher.Execute(new OperationCall(match!, query, body, request.Headers["Store"]));
    }

    private void Check(HttpRequest request, RequestTarget target, RouteMatch? match, ReadOnlyMemory<byte> body)
    {
        if (!IsTenant(target))
            throw new ServiceException(404, new ServiceError("There is no such tenant."));
        gateway.Check(request);
        if (!s_methods.Contains(request.Method))
            throw new ServiceException(405, new ServiceError("The request method is not supported."));
        if (match is null)
            throw ServiceException.NoRoute();
        if (options.DeniedOperations.TryGetValue(match.Operation.Key, out var resource))
            throw ServiceException.NotPermitted(resource);
        HeaderCheck.Accept(request);
        if (!body.IsEmpty)
            HeaderCheck.ContentType(request);
    }
}
