using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Sales;

/// <summary>
/// The ids of what belongs to a cart, an order or a document: items, comments, tracks. They rise with the owner's id, so that the owner is found from them at once, also among a
/// million orders.
/// </summary>
internal static class PartIds
{
    private const long PartsPerOwner = 1000;

    /// <summary>The id of a part.</summary>
    /// <param name="ownerId">The id of what it belongs to.</param>
    /// <param name="number">Its number there, from 1 on.</param>
    public static long Of(long ownerId, long number) => (ownerId * PartsPerOwner) + number;

    public static long OwnerOf(long partId) => partId / PartsPerOwner;

    /// <summary>The id that the next part of an owner gets.</summary>
    public static long Next(long ownerId, IEnumerable<JsonObject> parts, string member) =>
        Math.Max(Of(ownerId, 0), parts.Select(part => part.Integer(member) ?? 0).DefaultIfEmpty().Max()) + 1;

    /// <summary>The entity that a part belongs to; null where there is no such part.</summary>
    /// <param name="owners">The entities.</param>
    /// <param name="list">Their member that holds the parts.</param>
    /// <param name="member">The member of a part that is its id.</param>
    /// <param name="partId">The id.</param>
    public static Entity? FindOwner(EntitySet owners, string list, string member, long partId)
    {
        bool Has(Entity owner) => owner.Value.List(list).Any(part => part.Integer(member) == partId);
        return owners.Find(OwnerOf(partId)) is { } likely && Has(likely) ? likely : owners.Rows.FirstOrDefault(Has);
    }

    /// <summary>Parts as entities of their own, to be searched.</summary>
    public static IReadOnlyList<Entity> AsEntities(IEnumerable<JsonElement> parts, string member) =>
        [.. parts.Select(part => new Entity(part.Text(member) ?? "", part.Integer(member) ?? 0, StateJson.Write(part.WriteTo)))];
}
