using System.Text.Json.Nodes;
using AccsGen.Simulator.Document;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Routing;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Pipeline;

/// <summary>A request that passed every check.</summary>
internal sealed class OperationRequest(
    ServiceContext service, ApiOperation operation, IReadOnlyList<string> pathValues, RequestQuery query, JsonElement body, StoreContext store, Session session)
{
    public ServiceContext Service { get; } = service;

    public ApiOperation Operation { get; } = operation;

    /// <summary>The decoded values of the path's parameters, from left to right.</summary>
    public IReadOnlyList<string> PathValues { get; } = pathValues;

    public RequestQuery Query { get; } = query;

    /// <summary>The body with the spec's names and types; undefined where the operation takes none.</summary>
    public JsonElement Body { get; } = body;

    /// <summary>The store that the request is about.</summary>
    public StoreContext Store { get; } = store;

    /// <summary>The code of the website that the request names in a header of its own; null when it names none.</summary>
    public string? Website { get; init; }

    public Session Session { get; } = session;

    /// <summary>The same request about another store.</summary>
    public OperationRequest In(StoreContext store) => new(Service, Operation, PathValues, Query, Body, store, Session) { Website = Website };

    /// <summary>A collection as this request sees and changes it.</summary>
    public EntitySet this[Collection collection] => Session[collection];

    /// <summary>The value of a path parameter.</summary>
    public string Path(string name)
    {
        for (var i = 0; i < Operation.PathParameters.Count; i++)
        {
            if (Operation.PathParameters[i].Name == name)
                return PathValues[i];
        }
        throw new ArgumentException($"{Operation} has no path parameter '{name}'.", nameof(name));
    }

    /// <summary>The value of a path parameter that is a number.</summary>
    /// <exception cref="ServiceException">It isn't one: where the spec says text, as it does for some ids.</exception>
    public long PathId(string name) => long.TryParse(Path(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw ServiceException.NoSuchEntity(name, Path(name));

    /// <summary>A member of the body; undefined when it wasn't given, or was null.</summary>
    public JsonElement Member(string name) =>
        Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : default;

    /// <summary>A member of the body that is an object, as a copy that may be changed.</summary>
    /// <exception cref="ServiceException">It is <c>[]</c>, PHP's empty object, and an object is needed.</exception>
    public JsonObject Object(string name) => Member(name) is { ValueKind: JsonValueKind.Object } value ? JsonObject.Create(value)! : [];

    public string? Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public long? Integer(string name) => Body.Integer(name);

    public decimal? Number(string name) => Body.Number(name);

    public bool? Flag(string name) => Member(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;

    /// <summary>The elements of a member that is a list; none when it wasn't given.</summary>
    public IEnumerable<JsonElement> List(string name) => Member(name) is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];
}
