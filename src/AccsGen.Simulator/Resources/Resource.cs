using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Resources;

/// <summary>
/// A kind of entity that is created, read, changed, deleted and searched the usual way. What is special about it are its rules; a kind without any is derived
/// from the spec alone.
/// </summary>
/// <param name="collection">Where its entities are.</param>
internal sealed class Resource(Collection collection)
{
    public Collection Collection { get; } = collection;

    /// <summary>Puts what was given into the entity, where that isn't done by <see cref="EntityMerge"/>'s rules.</summary>
    public Action<EntityChange>? Merging { get; init; }

    /// <summary>Checks and completes an entity before it is saved.</summary>
    public Action<EntityChange>? Saving { get; init; }

    /// <summary>Does what follows from a saved entity, which has its id now.</summary>
    public Action<EntityChange>? Saved { get; init; }

    /// <summary>Checks whether an entity may go, and does what follows from it.</summary>
    public Action<Entity, OperationRequest>? Removing { get; init; }

    /// <summary>Members that stay whatever a request gives.</summary>
    public string[] Fixed { get; init; } = [];

    /// <summary>What its entities are searched and sorted by.</summary>
    public EntityFields Fields { get; init; } = new();

    /// <summary>What is said of an entity that isn't there; the name of the member and the key are given.</summary>
    public Func<string, string, ServiceException> NotFound { get; init; } = ServiceException.NoSuchEntity;

    /// <summary>Answers with the entity that the last parameter of the path names.</summary>
    public OperationHandler Get() => request => OperationAnswer.Of(Find(request));

    public OperationHandler List() => request => OperationAnswer.Of(request[Collection].Rows);

    /// <summary>Answers with a page of the entities that the search criteria name.</summary>
    public OperationHandler Search() => request => OperationAnswer.Of(EntitySearch.Run(request, Collection, Fields));

    /// <summary>Makes an entity from a member of the body; one with the key of another changes that.</summary>
    /// <param name="member">The member of the body; the body itself when null.</param>
    public OperationHandler Save(string? member) => request =>
    {
        var given = member is null ? request.Body : request.Member(member);
        var key = given.ValueKind == JsonValueKind.Object ? Collection.Key.Of(JsonObject.Create(given)!) : null;
        return Answer(request, Save(request, given, key is null ? null : request[Collection].Find(key)));
    };

    /// <summary>Changes the entity that the last parameter of the path names, or, where the path has none, the body.</summary>
    /// <param name="member">The member of the body; the body itself when null.</param>
    public OperationHandler Update(string? member) => request =>
    {
        var given = member is null ? request.Body : request.Member(member);
        return Answer(request, Save(request, given, request.PathValues.Count > 0 ? Find(request) : FindGiven(request, given)));
    };

    public OperationHandler Delete() => request =>
    {
        var entity = Find(request);
        Removing?.Invoke(entity, request);
        request[Collection].Remove(entity.Key);
        return request.Operation.Spec.Result is null ? OperationAnswer.Void : OperationAnswer.True;
    };

    /// <summary>The entity that the last parameter of the path names.</summary>
    /// <exception cref="ServiceException">There is none.</exception>
    public Entity Find(OperationRequest request)
    {
        var key = request.PathValues[^1];
        return request[Collection].Find(key) ?? throw NotFound(request.Operation.PathParameters[^1].Name, key);
    }

    /// <summary>The entity with an id.</summary>
    /// <exception cref="ServiceException">There is none.</exception>
    public Entity Find(OperationRequest request, long id, string? member = null) =>
        request[Collection].Find(id) ?? throw NotFound(member ?? Collection.Key.Members[0], CollectionKey.Of(id));

    /// <summary>Saves what was given as a new entity, or into an existing one, by the rules.</summary>
    public Entity Save(OperationRequest request, JsonElement given, Entity? existing)
    {
        var change = new EntityChange(existing?.Edit() ?? [], existing, given, request);
        if (Merging is not null)
            Merging(change);
        else
            EntityMerge.Into(change.Value, given, existing is null ? Fixed : [.. Fixed, .. Collection.Key.Members]);
        if (existing is null && Collection.Key.IsNumber)
            LeaveIdToUs(change.Value);
        Saving?.Invoke(change);
        var saved = request[Collection].Put(change.Value);
        if (Saved is null)
            return saved;
        Saved(change);
        return request[Collection].Find(saved.Key) ?? saved;
    }

    /// <summary>The service casts ids: text that is no number is 0, and 0 is one that is still to be given out.</summary>
    private void LeaveIdToUs(JsonObject value)
    {
        var member = Collection.Key.Members[0];
        if (value.ContainsKey(member) && value.Integer(member) is not > 0)
            value.Remove(member);
    }

    /// <summary>What the operation's response type makes of a saved entity: the entity, its id, or that it went well.</summary>
    private OperationAnswer Answer(OperationRequest request, Entity entity) => request.Operation.Spec.Result?.Kind switch
    {
        null => OperationAnswer.Void,
        SpecTypeKind.Boolean => OperationAnswer.True,
        SpecTypeKind.Integer => OperationAnswer.Of(entity.Number),
        SpecTypeKind.String => OperationAnswer.Of(entity.Key),
        _ => OperationAnswer.Of(entity),
    };

    private Entity FindGiven(OperationRequest request, JsonElement given)
    {
        var name = Collection.Key.Members[0];
        var key = given.ValueKind == JsonValueKind.Object ? Collection.Key.Of(JsonObject.Create(given)!) : null;
        return key is null ? throw ServiceException.Missing([name]) : request[Collection].Find(key) ?? throw NotFound(name, key);
    }
}
