using AccsGen.Simulator.Answers;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Habits;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.State;
using AccsGen.Simulator.Validation;

namespace AccsGen.Simulator.Pipeline;

/// <summary>
/// Carries operations out: body, path and query are checked against the spec, the operation runs, and its answer is brought into its form. What changes the state does so wholly or
/// not at all, one at a time.
/// </summary>
internal sealed class OperationDispatcher(ServiceContext service, StateStore store, OperationTable operations)
{
    private readonly BodyReader _bodies = new(service.Document);
    private readonly SampleAnswers _samples = new(service.Document);
    private readonly AnswerRenderer _renderer = new(service.Document);
    private readonly HabitWriter _habits = new(service.Document, service.Options.Json, service.Random.For("habits"));

    /// <summary>The queue's own: when it draws depends on its threads, and mustn't change what requests draw.</summary>
    private readonly HabitWriter _queuedHabits = new(service.Document, service.Options.Json, service.Random.For("queued habits"));

    public OperationOutcome Execute(OperationCall call) => OperationOutcome.Of(() => new OperationOutcome(200, Run(call)), service.Random);

    /// <summary>Checks body, path and query without carrying anything out: what the asynchronous routes do before they accept.</summary>
    /// <exception cref="ServiceException">They wouldn't do.</exception>
    public void Check(OperationCall call) => Read(call);

    /// <summary>An answer as it goes out: with the ways of JSON that are wanted.</summary>
    public ReadOnlyMemory<byte> WithHabits(ReadOnlyMemory<byte> answer, SpecType? type) => _habits.Apply(answer, type);

    /// <summary>Checks whether there is such a store.</summary>
    /// <param name="code">The <c>Store</c> header; null when there was none.</param>
    /// <exception cref="ServiceException">There isn't.</exception>
    public void CheckStore(string? code) => StoreScopes.Resolve(new Session(store, service.Options.Clock.GetUtcNow()), code, service.Options.StoreWhenAbsent);

    private ReadOnlyMemory<byte> Run(OperationCall call)
    {
        var body = Read(call);
        var answer = call.Match.Operation.Spec.Method == "GET" ? Answer(call, body, new Session(store, service.Options.Clock.GetUtcNow())) : Change(call, body);
        if (call.Query[FieldsFilter.Parameter] is { } fields)
            answer = FieldsFilter.Apply(fields, answer);
        return (call.IsAsync ? _queuedHabits : _habits).Apply(answer, call.Match.Operation.Spec.Result);
    }

    /// <summary>The body with the spec's names and types, when everything about the call is as the spec wants it.</summary>
    private JsonElement Read(OperationCall call)
    {
        var operation = call.Match.Operation;
        var body = _bodies.Read(call.Match, call.Body, Limit(call));
        CheckPath(call.Match);
        operation.Query.Check(operation, call.Query);
        return body;
    }

    private ReadOnlyMemory<byte> Change(OperationCall call, JsonElement body)
    {
        lock (store.WriteLock)
        {
            var session = new Session(store, service.Options.Clock.GetUtcNow());
            var answer = Answer(call, body, session);
            session.Commit();
            return answer;
        }
    }

    private ReadOnlyMemory<byte> Answer(OperationCall call, JsonElement body, Session session)
    {
        var operation = call.Match.Operation;
        var handler = operations.Find(operation.Key) ?? _samples.Answer;
        var store = StoreScopes.Resolve(session, call.Store, service.Options.StoreWhenAbsent);
        return _renderer.Render(operation, handler(new OperationRequest(service, operation, call.Match.Values, call.Query, body, store, session) { Website = call.Website }));
    }

    private int? Limit(OperationCall call) => call.IsAsync ? service.Options.Limits.MaxAsyncListItems : service.Options.Limits.MaxListItems;

    private static void CheckPath(RouteMatch match)
    {
        for (var i = 0; i < match.Values.Count; i++)
        {
            var parameter = match.Operation.PathParameters[i];
            ScalarReader.Check(match.Values[i], parameter.Type, parameter.Name);
        }
    }
}
