namespace AccsGen.Simulator.Entities.Sales;

/// <summary>The numbers by which customers know orders and documents.</summary>
internal static class SalesNumbers
{
    /// <summary>Nine digits; those of store views other than the first begin with the view's id.</summary>
    public static string Increment(long storeId, long id) => (storeId > 1 ? storeId.ToString(CultureInfo.InvariantCulture) : "") + id.ToString("000000000", CultureInfo.InvariantCulture);
}
