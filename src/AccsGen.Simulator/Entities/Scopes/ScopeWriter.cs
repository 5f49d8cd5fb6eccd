using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Scopes;

/// <summary>
/// Writes the values of an entity where the request's store says: for all stores, or for one view, or, by the attribute's scope, for the views of its website (accs-wire.md, sections 10 and
/// 12). What is created without an explicit store is global. In a view null restores inheritance.
/// </summary>
/// <param name="entity">The entity to be changed.</param>
/// <param name="kind">What it can have by store view.</param>
/// <param name="scopeOf">The scope of an attribute.</param>
/// <param name="request">The request.</param>
/// <param name="isNew">Whether the entity is being created.</param>
internal sealed class ScopeWriter(JsonObject entity, ScopedKind kind, Func<string, AttributeScope> scopeOf, OperationRequest request, bool isNew)
{
    private readonly StoreContext _store = request.Store;
    private List<long>? _website;

    /// <summary>Whether values are written for all stores.</summary>
    public bool IsGlobal { get; } = request.Store.IsAll || (isNew && !request.Store.IsExplicit);

    /// <summary>Whether the value of an attribute is written for all stores. A price that the operations for prices gave to the request's view goes on being that view's.</summary>
    public bool IsGlobalFor(string code) => IsGlobal || (scopeOf(code) == AttributeScope.Global && StoreValues.Find(entity, _store.Id, code) is null);

    /// <summary>The value of an attribute as the request's store sees it.</summary>
    public JsonNode? Get(string code) => (IsGlobal ? null : StoreValues.Find(entity, _store.Id, code)) ?? GetGlobal(code);

    public void Set(string code, JsonNode? value)
    {
        if (IsGlobalFor(code))
        {
            SetGlobal(code, value);
            return;
        }
        // Members have a value in every store, so that the first one is inherited by the others.
        if (isNew && kind.Members.Contains(code) && value is not null)
            SetGlobal(code, value.DeepClone());
        foreach (var store in scopeOf(code) == AttributeScope.Store ? [_store.Id] : Website)
            StoreValues.Set(entity, store, code, value?.DeepClone());
    }

    /// <summary>Writes a value that all stores inherit, whichever store the request is about.</summary>
    public void SetGlobal(string code, JsonNode? value)
    {
        if (!kind.Members.Contains(code))
            EntityMerge.SetCustomAttribute(entity, code, value);
        else if (value is null)
            entity.Remove(code);
        else
            entity[code] = value;
    }

    /// <summary>
    /// Puts what was given into an element of a list that was there before: its scoped members into the store's values, all others into the element itself.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="element">The element.</param>
    /// <param name="given">Its new members.</param>
    /// <param name="except">Members that are left alone.</param>
    public void SetElement(ScopedList list, JsonObject element, JsonElement given, params ReadOnlySpan<string> except)
    {
        var id = element.Text(list.Id)!;
        foreach (var member in given.Members())
        {
            var isNull = member.Value.ValueKind == JsonValueKind.Null;
            if (member.Name == list.Id || except.Contains(member.Name))
                continue;
            if (!IsGlobal && list.Scoped.Contains(member.Name))
                StoreValues.SetOfElement(entity, _store.Id, list, id, member.Name, EntityMerge.Node(member.Value));
            else if (!isNull)
                element[member.Name] = EntityMerge.Node(member.Value);
        }
    }

    private List<long> Website => _website ??= [.. request[StoreCollections.Views].Where("website_id", _store.WebsiteId).Select(view => view.Number)];

    private JsonNode? GetGlobal(string code) => kind.Members.Contains(code) ? entity[code] : EntityMerge.CustomAttribute(entity, code);
}
