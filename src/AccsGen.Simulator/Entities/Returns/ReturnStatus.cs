using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Returns;

/// <summary>The statuses of a return's items, and the one of the return that follows from them.</summary>
internal static class ReturnStatus
{
    public const string Pending = "pending";
    public const string Authorized = "authorized";
    public const string Denied = "denied";
    public const string Received = "received";
    public const string Approved = "approved";
    public const string Rejected = "rejected";

    private static readonly string[] s_all = [Pending, Authorized, Denied, Received, Approved, Rejected];

    /// <exception cref="ServiceException">An item has a status that there isn't.</exception>
    public static string Of(IReadOnlyCollection<string> items)
    {
        if (items.Count == 0 || items.Any(status => !s_all.Contains(status)))
            throw ServiceException.BadRequest("Wrong RMA item status.");
        bool Only(params ReadOnlySpan<string> statuses)
        {
            foreach (var item in items)
            {
                if (!statuses.Contains(item))
                    return false;
            }
            return true;
        }
        return items switch
        {
            _ when items.Contains(Approved) => Only(Approved, Denied) || (items.Contains(Rejected) && Only(Approved, Rejected, Denied)) ? "processed_closed" : "approved_on_item",
            _ when items.Contains(Rejected) => Only(Rejected, Denied) ? "closed" : "rejected_on_item",
            _ when items.Contains(Received) => Only(Received) ? "received" : "received_on_item",
            _ when items.Contains(Authorized) => Only(Authorized) ? "authorized" : "partially_authorized",
            _ when Only(Denied) => "closed",
            _ => Pending,
        };
    }
}
