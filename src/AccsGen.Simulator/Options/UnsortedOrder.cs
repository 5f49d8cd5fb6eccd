namespace AccsGen.Simulator;

/// <summary>The order of the rows of a search that names none.</summary>
public enum UnsortedOrder
{
    /// <summary>By id.</summary>
    ById,

    /// <summary>Another one for each request, as a database may choose: pages repeat rows and leave others out.</summary>
    Shifting,
}
