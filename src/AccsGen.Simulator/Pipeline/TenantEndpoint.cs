using AccsGen.Simulator.Bulk;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Faults;
using AccsGen.Simulator.Ims;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.Validation;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>
/// The REST API of the tenant: token, route, permission, accepted type, content type, body, path, query, then the operation itself. The first check that
/// fails is the answer.
/// </summary>
internal sealed class TenantEndpoint(
    ServiceContext service, GatewayCheck gateway, OperationDispatcher dispatcher, AsyncEndpoint async, FaultDesk faults, SimulatorRequestLog log)
{
    private static readonly HashSet<string> s_methods = ["GET", "HEAD", "POST", "PUT", "DELETE"];

    private readonly AccsSimulatorOptions _options = service.Options;
    private readonly AsyncRoutes _asyncRoutes = new(service.Document);

    public async Task AnswerAsync(HttpContext context, RequestTarget target)
    {
        var body = await RequestBody.ReadAsync(context.Request).ConfigureAwait(false);
        var query = RequestQuery.Parse(target.RawQuery);
        var match = Match(context.Request, target);
        // The limit stands before everything, as a gateway does.
        if (faults.Take() is { } wait)
        {
            Record(OperationOutcome.NotCarriedOut(StatusCodes.Status429TooManyRequests), null);
            await faults.RefuseAsync(context, wait).ConfigureAwait(false);
            return;
        }
        var fault = faults.Strike(match?.Operation.Key ?? $"{context.Request.Method} {target.RawPath}", match?.Mode ?? RequestMode.Sync);
        if (fault is { Kind: FaultKind.Answer or FaultKind.ResetBefore })
        {
            Record(OperationOutcome.NotCarriedOut(fault.Kind == FaultKind.Answer ? fault.Status : 0), fault);
            await faults.FailAsync(context, fault).ConfigureAwait(false);
            return;
        }
        if (fault is { Kind: FaultKind.TokenExpired })
            gateway.Expire(context.Request);
        if (fault is { Kind: FaultKind.Delay })
            await faults.DelayAsync(fault, context.RequestAborted).ConfigureAwait(false);
        var outcome = fault is { Kind: FaultKind.LockConflict } ? OperationOutcome.Of(FaultAnswers.LockConflict()) : Answer(context.Request, target, match, query, body);
        // Recorded before it is sent: who has the answer finds the request in the log.
        Record(outcome, fault);
        await faults.SendAsync(context, outcome, fault).ConfigureAwait(false);

        void Record(OperationOutcome recorded, SimulatorFault? injected) =>
            log.Add(SimulatorRequest.From(context.Request, target, query, body, match, recorded, injected, _options.Clock.GetUtcNow()));
    }

    private void CheckPermission(SimulatorCredential credential, ApiOperation operation)
    {
        if (_options.DeniedOperations.TryGetValue(operation.Key, out var denied))
            throw ServiceException.NotPermitted(denied, _options.PermissionStatus);
        if (credential.Resources is not { } resources)
            return;
        var needed = AclResources.Of(operation.Spec.Path);
        if (!resources.Any(resource => OperationPattern.Matches(resource, needed)))
            throw ServiceException.NotPermitted(needed, _options.PermissionStatus);
    }

    private RouteMatch? Match(HttpRequest request, RequestTarget target)
    {
        if (!IsTenant(target))
            return null;
        var method = HttpMethods.IsHead(request.Method) ? "GET" : request.Method;
        string[] segments = [.. target.Segments.Skip(1)];
        return service.Document.Routes.Match(method, segments) ?? _asyncRoutes.Match(method, segments, _options.Bulk.AcceptsPathValues);
    }

    private bool IsTenant(RequestTarget target) => target.Segments.Count > 0 && target.Segments[0] == _options.TenantId;

    private OperationOutcome Answer(HttpRequest request, RequestTarget target, RouteMatch? match, RequestQuery query, ReadOnlyMemory<byte> body) => OperationOutcome.Of(
        () =>
        {
            Check(request, target, match, body);
            var call = new OperationCall(match!, query, body, request.Headers["Store"], IsAsync: match!.Mode != RequestMode.Sync) { Website = request.Headers["Magento-Website-Code"] };
            return call.IsAsync ? async.Accept(call) : dispatcher.Execute(call);
        },
        service.Random);

    private void Check(HttpRequest request, RequestTarget target, RouteMatch? match, ReadOnlyMemory<byte> body)
    {
        if (_options.EncodedSlashes == EncodedSlashes.Rejected && target.RawPath.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            throw ServiceException.NoEncodedSlash();
        if (!IsTenant(target))
            throw new ServiceException(404, new ServiceError("There is no such tenant."));
        var credential = gateway.Check(request);
        if (!s_methods.Contains(request.Method))
            throw new ServiceException(405, new ServiceError("The request method is not supported."));
        if (match is null)
            throw ServiceException.NoRoute();
        CheckPermission(credential, match.Operation);
        HeaderCheck.Accept(request);
        if (!body.IsEmpty)
            HeaderCheck.ContentType(request);
    }
}
