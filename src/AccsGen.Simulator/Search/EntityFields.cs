using AccsGen.Simulator.Document;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Search;

/// <summary>The fields that entities of a kind are searched and sorted by: the members of their rows, custom attributes, and other names that the database has for them.</summary>
internal sealed class EntityFields
{
    private const string CustomAttributes = "custom_attributes";

    /// <summary>Members by other names: <c>entity_id</c> for the <c>id</c> of a product.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>Fields of which the members say nothing.</summary>
    public Func<OperationRequest, string, bool> IsKnownToo { get; init; } = (_, _) => false;

    /// <summary>Reads a field that is no member; null for all others.</summary>
    public Func<Entity, string, SearchValue?> ReadSpecial { get; init; } = (_, _) => null;

    /// <summary>What of an entity is read, where that isn't the entity as it is: its values in one store view, say.</summary>
    public Func<Entity, Entity>? View { get; init; }

    public string MemberOf(string field) => Aliases.GetValueOrDefault(field, field);

    /// <summary>Whether a search may name the field.</summary>
    /// <param name="request">The search.</param>
    /// <param name="rows">The members of its rows.</param>
    /// <param name="field">The field.</param>
    public bool IsKnown(OperationRequest request, MemberTable rows, string field) =>
        rows.Contains(MemberOf(field)) || Aliases.ContainsKey(field) || rows.Members.Count == 0 || IsKnownToo(request, field);

    public SearchValue Read(Entity whole, string field)
    {
        var entity = View is null ? whole : View(whole);
        if (ReadSpecial(entity, field) is { } special)
            return special;
        if (entity.Value.TryGetProperty(MemberOf(field), out var member))
            return SearchValue.Of(member) with { Verbatim = member.ValueKind == JsonValueKind.String };
        return CustomAttribute(entity, field);
    }

    public static SearchValue CustomAttribute(Entity entity, string code)
    {
        if (!entity.Value.TryGetProperty(CustomAttributes, out var attributes) || attributes.ValueKind != JsonValueKind.Array)
            return SearchValue.None;
        foreach (var attribute in attributes.EnumerateArray())
        {
            if (attribute.TryGetProperty("attribute_code", out var given) && given.ValueEquals(code))
                return attribute.TryGetProperty("value", out var value) ? SearchValue.Of(value) : SearchValue.None;
        }
        return SearchValue.None;
    }
}
