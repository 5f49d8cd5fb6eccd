using System.Security.Cryptography;
using AccsGen.Simulator.Answers;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Entities;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.Validation;
using Microsoft.AspNetCore.Http;

namespace AccsGen.Simulator.Pipeline;

/// <summary>
/// The REST API of the tenant: token, route, permission, accepted type, content type, body, path, query, then the operation itself. The first check that
/// fails is the answer.
/// </summary>
internal sealed class TenantEndpoint
{
    private static readonly HashSet<string> s_methods = ["GET", "HEAD", "POST", "PUT", "DELETE"];

    private readonly AccsSimulatorOptions _options;
    private readonly ApiDocument _document;
    private readonly GatewayCheck _gateway;
    private readonly BodyReader _bodies;
    private readonly SimulatorRequestLog _log;
    private readonly Dictionary<string, OperationHandler> _handlers = new(StringComparer.Ordinal);
    private readonly SampleAnswers _samples;

    public TenantEndpoint(AccsSimulatorOptions options, ApiDocument document, GatewayCheck gateway, IEnumerable<IEntityModule> modules, SimulatorRequestLog log)
    {
        _options = options;
        _document = document;
        _gateway = gateway;
        _bodies = new BodyReader(document);
        _samples = new SampleAnswers(document);
        _log = log;
        foreach (var (key, handler) in modules.SelectMany(module => module.Handlers))
            _handlers.Add(key, handler);
    }

    public async Task AnswerAsync(HttpContext context, RequestTarget target)
    {
        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        var query = RequestQuery.Parse(target.RawQuery);
        var match = Match(context.Request, target);
        Exception? fault = null;
        int status;
        ReadOnlyMemory<byte> answer;
        try
        {
            answer = Answer(context.Request, target, match, query, body);
            status = StatusCodes.Status200OK;
        }
        catch (ServiceException exception)
        {
            status = exception.Status;
            answer = OperationAnswer.Write(exception.Error.Write).Body;
        }
        // A fault of the simulator itself looks like a fault of the service: no detail, an id to ask for (accs-wire.md, section 7).
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            fault = exception;
            status = StatusCodes.Status500InternalServerError;
            var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(7))[..13];
            answer = OperationAnswer.Write(new ServiceError($"Internal Error. Details are available in Magento log file. Report ID: webapi-{id}").Write).Body;
        }
        // Recorded before it is sent: who has the answer finds the request in the log.
        _log.Add(SimulatorRequest.From(context.Request, target, query, body, match, status, fault, _options.Clock.GetUtcNow()));
        await AnswerWriter.WriteAsync(context, status, answer).ConfigureAwait(false);
    }

    private RouteMatch? Match(HttpRequest request, RequestTarget target) =>
        IsTenant(target) ? _document.Routes.Match(HttpMethods.IsHead(request.Method) ? "GET" : request.Method, [.. target.Segments.Skip(1)]) : null;

    private bool IsTenant(RequestTarget target) => target.Segments.Count > 0 && target.Segments[0] == _options.TenantId;

    private ReadOnlyMemory<byte> Answer(HttpRequest request, RequestTarget target, RouteMatch? match, RequestQuery query, ReadOnlyMemory<byte> body)
    {
        if (!IsTenant(target))
            throw new ServiceException(404, new ServiceError("There is no such tenant."));
        _gateway.Check(request);
        if (!s_methods.Contains(request.Method))
            throw new ServiceException(405, new ServiceError("The request method is not supported."));
        return match is null ? throw ServiceException.NoRoute() : Answer(request, match, query, body);
    }

    private ReadOnlyMemory<byte> Answer(HttpRequest request, RouteMatch match, RequestQuery query, ReadOnlyMemory<byte> body)
    {
        var operation = match.Operation;
        if (_options.DeniedOperations.TryGetValue(operation.Key, out var resource))
            throw ServiceException.NotPermitted(resource);
        HeaderCheck.Accept(request);
        if (!body.IsEmpty)
            HeaderCheck.ContentType(request);
        var content = _bodies.Read(match, body);
        CheckPath(match);
        operation.Query.Check(operation, query);

        var handler = _handlers.GetValueOrDefault(operation.Key) ?? _samples.Answer;
        var answer = handler(new OperationRequest(operation, match.Values, query, content)).Body;
        return query[FieldsFilter.Parameter] is { } fields ? FieldsFilter.Apply(fields, answer) : answer;
    }

    private static void CheckPath(RouteMatch match)
    {
        for (var i = 0; i < match.Values.Count; i++)
        {
            var parameter = match.Operation.PathParameters[i];
            ScalarReader.Check(match.Values[i], parameter.Type, parameter.Name);
        }
    }
}
