using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>Whether a tax rate is for a place.</summary>
internal static class TaxPostcodes
{
    /// <summary>A rate is for its country, for its region or all (0), and for its postcode, for those that begin with it (<c>94*</c>), for a range of numbers, or for all.</summary>
    public static bool IsFor(JsonElement rate, TaxDestination destination)
    {
        if (!string.Equals(rate.Text("tax_country_id"), destination.CountryId, StringComparison.OrdinalIgnoreCase))
            return false;
        var region = rate.Integer("tax_region_id") ?? 0;
        return (region == 0 || region == destination.RegionId) && (destination.Postcode == TaxDestination.AnyPostcode || HasPostcode(rate, destination.Postcode?.Trim() ?? ""));
    }

    private static bool HasPostcode(JsonElement rate, string postcode)
    {
        if (rate.Integer("zip_is_range") is not (null or 0))
            return Number(postcode) is { } number && number >= rate.Integer("zip_from") && number <= rate.Integer("zip_to");
        var pattern = rate.Text("tax_postcode") ?? "";
        if (pattern is "" or TaxDestination.AnyPostcode)
            return true;
        return pattern.EndsWith('*')
            ? postcode.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(pattern, postcode, StringComparison.OrdinalIgnoreCase) || string.Equals(pattern, Short(postcode), StringComparison.OrdinalIgnoreCase);
    }

    private static long? Number(string postcode) => long.TryParse(Short(postcode), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Without the four digits that may follow a postcode of the United States, or the three of a Portuguese one.</summary>
    private static string Short(string postcode)
    {
        var dash = postcode.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && postcode.Length - dash - 1 is 3 or 4 ? postcode[..dash] : postcode;
    }
}
