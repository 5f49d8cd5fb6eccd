using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Stores;

/// <summary>Finds the store that a request is about.</summary>
internal static class StoreScopes
{
    /// <param name="session">The state.</param>
    /// <param name="code">The <c>Store</c> header; null when there was none.</param>
    /// <param name="whenAbsent">The code that counts then.</param>
    /// <exception cref="ServiceException">There is no such store view.</exception>
    public static StoreContext Resolve(Session session, string? code, string whenAbsent)
    {
        var wanted = string.IsNullOrEmpty(code) ? whenAbsent : code;
        if (wanted == StoreContext.AllCode)
            return StoreContext.All with { IsExplicit = !string.IsNullOrEmpty(code) };
        foreach (var view in session[StoreCollections.Views].Rows)
        {
            if (view.Number > 0 && view.Value.GetProperty("code").ValueEquals(wanted))
                return new StoreContext(wanted, view.Number, view.Value.GetProperty("website_id").GetInt64(), IsExplicit: !string.IsNullOrEmpty(code));
        }
        throw ServiceException.NotFound("The store that was requested wasn't found. Verify the store and try again.");
    }
}
