using AccsGen.Simulator.Errors;

namespace AccsGen.Simulator.Entities.Inventory;

/// <summary>
/// An address whose place is asked for. The simulator has no gazetteer: a country, and in the United States the first digit of the postcode, give a region; the postcode, or the city, gives
/// a place in it, the same one each time.
/// </summary>
internal sealed record GeoAddress(string Country, string Postcode, string Street, string Region, string City)
{
    /// <summary>How far a place may be from the middle of its region, in degrees.</summary>
    private const double Spread = 1.4;

    private static readonly GeoPosition[] s_zones =
    [
        new(42.3, -71.9), new(41.6, -75.2), new(37.4, -78.6), new(32.4, -83.9), new(40.2, -84.9), new(44.3, -93.8), new(39.6, -92.6), new(32.1, -96.2), new(39.5, -110.2), new(38.4, -120.6),
    ];

    private static readonly Dictionary<string, GeoPosition> s_countries = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AT"] = new(47.6, 14.1), ["AU"] = new(-33.6, 149.3), ["BE"] = new(50.7, 4.6), ["BR"] = new(-22.0, -46.9), ["CA"] = new(45.2, -75.1), ["CH"] = new(46.9, 8.2), ["CN"] = new(31.8, 117.2),
        ["CZ"] = new(49.8, 15.4), ["DE"] = new(51.1, 10.3), ["DK"] = new(55.9, 10.0), ["ES"] = new(40.2, -3.6), ["FI"] = new(61.8, 25.4), ["FR"] = new(46.8, 2.4), ["GB"] = new(52.6, -1.6),
        ["GR"] = new(39.2, 22.6), ["HU"] = new(47.1, 19.4), ["IE"] = new(53.2, -7.8), ["IN"] = new(22.4, 78.6), ["IT"] = new(43.6, 11.9), ["JP"] = new(35.9, 138.3), ["KR"] = new(36.6, 127.9),
        ["MX"] = new(20.7, -100.3), ["NL"] = new(52.2, 5.4), ["NO"] = new(61.2, 9.4), ["NZ"] = new(-39.9, 175.6), ["PL"] = new(52.0, 19.3), ["PT"] = new(39.7, -8.1), ["RO"] = new(45.9, 24.9),
        ["SE"] = new(59.6, 15.2), ["SG"] = new(1.35, 103.8), ["SK"] = new(48.7, 19.5), ["TR"] = new(39.1, 33.2), ["UA"] = new(49.2, 31.1), ["ZA"] = new(-28.9, 25.1),
    };

    /// <exception cref="ServiceException">The country isn't known, or nothing in it was named.</exception>
    public GeoPosition Locate()
    {
        var place = new[] { Postcode, City, Region }.FirstOrDefault(part => !string.IsNullOrWhiteSpace(part));
        if (place is null || MiddleOf() is not { } middle)
            throw ServiceException.NotFound("Unknown geoname for %1", string.Join(' ', Street, Postcode, City, Region, Country));
        return new(Math.Round(middle.Latitude + Offset(place, 'a'), 4), Math.Round(middle.Longitude + Offset(place, 'b'), 4));
    }

    private GeoPosition? MiddleOf()
    {
        if (string.Equals(Country, "US", StringComparison.OrdinalIgnoreCase))
            return s_zones[Postcode is [>= '0' and <= '9', ..] ? Postcode[0] - '0' : 6];
        return s_countries.TryGetValue(Country, out var middle) ? middle : null;
    }

    /// <summary>Between minus and plus <see cref="Spread"/>, the same for the same place.</summary>
    private static double Offset(string place, char salt)
    {
        var hash = 2166136261u ^ salt;
        foreach (var c in place.ToUpperInvariant())
            hash = (hash ^ c) * 16777619u;
        return ((hash >> 8) % 2001 / 1000d - 1) * Spread;
    }
}
