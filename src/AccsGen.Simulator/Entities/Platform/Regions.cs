using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Platform;

/// <summary>Finds the region that an address names: by number, code or name.</summary>
internal static class Regions
{
    /// <summary>The countries whose addresses can do without a postcode.</summary>
    private static readonly HashSet<string> s_withoutPostcode = new(StringComparer.OrdinalIgnoreCase) { "HK", "IE" };

    /// <summary>The countries whose addresses need a region.</summary>
    private static readonly HashSet<string> s_withRegion = new(StringComparer.OrdinalIgnoreCase) { "AT", "CA", "CH", "US" };

    public static bool NeedsRegion(string countryId) => s_withRegion.Contains(countryId);

    public static bool NeedsPostcode(string countryId) => !s_withoutPostcode.Contains(countryId);

    /// <param name="session">The state.</param>
    /// <param name="countryId">The country.</param>
    /// <param name="id">The number that was given; null or 0 where none was.</param>
    /// <param name="code">The code that was given.</param>
    /// <param name="name">The name that was given: a code will do, too.</param>
    /// <returns>The region; one of number 0 for what a country without a list names; null where nothing was given.</returns>
    /// <exception cref="ServiceException">The country has no region of this number.</exception>
    public static Region? Find(Session session, string countryId, long? id, string? code, string? name)
    {
        List<Region> known = [.. session[DirectoryModule.Countries].Find(countryId)?.Value.List("available_regions").Select(Read) ?? []];
        if (id is > 0)
        {
            return known.Find(region => region.Id == id)
                ?? (known.Count > 0 ? throw ServiceException.InvalidValue("regionId", CollectionKey.Of(id.Value)) : new Region(0, code ?? name ?? "", name ?? code ?? ""));
        }
        string[] given = [.. new[] { code, name }.OfType<string>().Where(text => text.Length > 0)];
        if (given.Length == 0)
            return null;
        return known.Find(region => given.Any(text => Same(text, region.Code) || Same(text, region.Name)))
            ?? new Region(0, code ?? given[0], name ?? given[0]);
    }

    private static Region Read(JsonElement region) => new(region.Integer("id") ?? 0, region.Text("code") ?? "", region.Text("name") ?? "");

    private static bool Same(string left, string right) => left.Trim().Equals(right, StringComparison.OrdinalIgnoreCase);
}
