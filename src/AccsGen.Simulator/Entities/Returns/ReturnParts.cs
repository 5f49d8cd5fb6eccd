using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Sales;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Returns;

/// <summary>The comments and tracks of a return.</summary>
internal static class ReturnParts
{
    public const string Comments = "comments";
    public const string Tracks = "tracks";

    public static void AddComment(Session session, JsonObject rma, JsonObject comment)
    {
        Number(rma, Comments, comment);
        comment["created_at"] = session.Now;
        comment["customer_notified"] ??= false;
        comment["visible_on_front"] ??= false;
        comment["admin"] ??= true;
        comment["status"] ??= rma.Text("status") ?? ReturnStatus.Pending;
        rma.ListOf(Comments).Add(comment);
    }

    /// <exception cref="ServiceException">It has no number.</exception>
    public static void AddTrack(JsonObject rma, JsonObject track)
    {
        if (string.IsNullOrWhiteSpace(track.Text("track_number")))
            throw ServiceException.BadRequest("Please enter a valid tracking number.");
        Number(rma, Tracks, track);
        track["carrier_title"] ??= track.Text("carrier_code");
        rma.ListOf(Tracks).Add(track);
    }

    private static void Number(JsonObject rma, string list, JsonObject part)
    {
        var id = rma.Integer("entity_id")!.Value;
        part["entity_id"] = PartIds.Next(id, rma.Objects(list), "entity_id");
        part["rma_entity_id"] = id;
    }
}
