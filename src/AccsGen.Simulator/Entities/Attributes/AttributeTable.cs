using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using AccsGen.Simulator.Entities.Scopes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The attributes of products or categories by their codes and ids, read once for as long as none of them changes.</summary>
internal sealed class AttributeTable
{
    private static readonly ConditionalWeakTable<CollectionData, AttributeTable> s_tables = [];

    private readonly FrozenDictionary<string, AttributeInfo> _byCode;
    private readonly FrozenDictionary<long, AttributeInfo> _byId;

    private AttributeTable(CollectionData attributes)
    {
        All = [.. attributes.Rows.Select(attribute => AttributeInfo.Of(attribute.Value))];
        _byCode = All.ToFrozenDictionary(attribute => attribute.Code, StringComparer.Ordinal);
        _byId = All.ToFrozenDictionary(attribute => attribute.Id);
    }

    public IReadOnlyList<AttributeInfo> All { get; }

    public static AttributeTable OfProducts(Session session) => Of(session[AttributeCollections.Products]);

    public static AttributeTable OfCategories(Session session) => Of(session[AttributeCollections.Categories]);

    public AttributeInfo? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>An attribute by its code or, as the service takes it too, by its id.</summary>
    public AttributeInfo? FindByCodeOrId(string codeOrId) =>
        Find(codeOrId) ?? (long.TryParse(codeOrId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? _byId.GetValueOrDefault(id) : null);

    /// <summary>An attribute by its code or id, as an entity.</summary>
    /// <param name="attributes">The collection that the table is of.</param>
    /// <param name="codeOrId">The code or the id.</param>
    /// <exception cref="ServiceException">There is none.</exception>
    public static Entity FindEntity(EntitySet attributes, string codeOrId) => Of(attributes).FindByCodeOrId(codeOrId) is { } found ? attributes.Find(found.Code)! : throw NotFound(codeOrId);

    public static ServiceException NotFound(string code) =>
        ServiceException.NotFound("The attribute with a \"%1\" attributeCode doesn't exist. Verify the attribute and try again.", code);

    /// <summary>The scope of an attribute; one that nobody knows is global.</summary>
    public AttributeScope ScopeOf(string code) => Find(code)?.Scope ?? AttributeScope.Global;

    private static AttributeTable Of(EntitySet attributes) => s_tables.GetValue(attributes.Data, static data => new AttributeTable(data));
}
