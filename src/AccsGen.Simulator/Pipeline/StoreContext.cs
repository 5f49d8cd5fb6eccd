namespace AccsGen.Simulator.Pipeline;

/// <summary>The store that a request is about: what the <c>Store</c> header says (accs-wire.md, sections 3 and 12).</summary>
/// <param name="Code">The code of the store view, or <c>all</c>.</param>
/// <param name="Id">The id of the store view; 0 for all.</param>
/// <param name="WebsiteId">The website of the view; 0 for all.</param>
/// <param name="IsExplicit">Whether the request said so; what is created without saying so is global.</param>
internal sealed record StoreContext(string Code, long Id, long WebsiteId, bool IsExplicit)
{
    public const string AllCode = "all";

    public const string DefaultCode = "default";

    public static StoreContext All { get; } = new(AllCode, 0, 0, IsExplicit: true);

    /// <summary>Whether values are written for, and read from, all stores at once.</summary>
    public bool IsAll => Code == AllCode;
}
